"""Packs two tensors by the description of the safetensors format, for WeightsFileTests.cs. Run: python3 make_safetensors.py > safetensors.hex

Eight bytes of header length, little-endian; a JSON header padded with spaces to a multiple of eight; the numbers as little-endian float32.
Reads the file again before it is written out.
"""

import json
import struct

tensors = [("dense_1/kernel", [2, 3], [1.5, -0.0, 0.25, 3e38, -2.25, 0.1]), ("dense_1/bias", [1, 3], [1, 2, 3])]

header, data = {}, b""
for name, shape, numbers in tensors:
    packed = struct.pack(f"<{len(numbers)}f", *numbers)
    header[name] = {"dtype": "F32", "shape": shape, "data_offsets": [len(data), len(data) + len(packed)]}
    data += packed
text = json.dumps(header, separators=(",", ":")).encode()
text += b" " * (-len(text) % 8)
whole = struct.pack("<Q", len(text)) + text + data

(length,) = struct.unpack_from("<Q", whole)
back = json.loads(whole[8:8 + length])
for name, shape, numbers in tensors:
    begin, end = back[name]["data_offsets"]
    assert whole[8 + length:][begin:end] == struct.pack(f"<{shape[0] * shape[1]}f", *numbers)
print(whole.hex())
