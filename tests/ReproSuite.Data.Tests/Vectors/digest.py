"""Prints the content digests of the tests' tiny images and reviews, straight from the definition in docs/data.md.

Run with: python3 digest.py
"""
import hashlib
import struct

labels = [0, 1, 2, 0, 1, 2] + [2, 1, 0, 0]
samples = [i * 10 for i in range(24)] + [255 - i for i in range(16)]
header = b"repro-data-v1\n" + struct.pack("<5i", 4, 2, 3, 6, 4)
print(hashlib.sha256(header + struct.pack("<10i", *labels) + struct.pack("<40f", *samples)).hexdigest())

reviews = {
    "train": [("neg/0_1", "A dull, dull film."), ("neg/1_2", "Dull from begin to end"), ("neg/2_4", ""),
              ("pos/0_9", "A bright film!"), ("pos/1_8", "bright and brisk"), ("pos/2_10", "brisk brisk film")],
    "test": [("neg/0_3", "dull surprises"), ("pos/0_7", "surprises surprises")],
}
rows = []
for part, entries in reviews.items():
    rows += sorted(entries, key=lambda entry: hashlib.sha256(f"tiny/{part}/{entry[0]}.txt".encode()).digest())
labels = [int(name.startswith("pos")) for name, _ in rows]
texts = [text.encode() for _, text in rows]
header = b"repro-text-v1\n" + struct.pack("<3i", 2, 6, 2)
print(hashlib.sha256(header + struct.pack("<8i", *labels) + struct.pack("<8i", *map(len, texts)) + b"".join(texts)).hexdigest())
