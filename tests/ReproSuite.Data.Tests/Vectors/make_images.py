"""Writes images.json: PNG and JPEG files made by Pillow and the pixels that Pillow reads from them. Run: python3 make_images.py"""
import base64
import io
import json
import os

import numpy
from PIL import Image

here = os.path.dirname(os.path.abspath(__file__))
rows, columns = numpy.mgrid[0:4, 0:4]
grey = (rows * 40 + columns * 20).astype(numpy.uint8)
colour = numpy.stack([rows * 60, columns * 60, 200 - rows * 20 - columns * 10], axis=-1).astype(numpy.uint8)


def file(pixels, kind, **options):
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, kind, **options)
    data = buffer.getvalue()
    read = numpy.asarray(Image.open(io.BytesIO(data)))
    planes = read[None] if read.ndim == 2 else read.transpose(2, 0, 1)
    return {"file": base64.b64encode(data).decode(), "planes": planes.reshape(-1).tolist()}


alpha = numpy.concatenate([colour, numpy.full((4, 4, 1), 128, numpy.uint8)], axis=-1)
vectors = {
    "grey.png": file(grey, "PNG"),
    "colour.png": file(colour, "PNG"),
    "grey.jpg": file(grey, "JPEG", quality=95),
    "colour.jpg": file(colour, "JPEG", quality=95, subsampling=0),
    "alpha.png": file(alpha, "PNG"),
}
with open(os.path.join(here, "images.json"), "w") as output:
    json.dump(vectors, output, indent=1)
    output.write("\n")
