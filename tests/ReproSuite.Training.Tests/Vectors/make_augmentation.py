"""Writes augmentation.json beside this script: images changed by SciPy's ndimage with draws from an own Philox.

    OMP_NUM_THREADS=1 /usr/bin/python3 make_augmentation.py

Changes of place are composed as forward matrices in the order of the list, inverted by NumPy and drawn by ndimage.affine_transform with
order 1 and mode grid-constant; angles go through NumPy's cosine and tangent.
"""
import hashlib
import json
import os
import struct

import numpy
import scipy
from scipy import ndimage, stats

HERE = os.path.dirname(os.path.abspath(__file__))
SET, SEED, FOLD, WIDTH, HEIGHT = "images", 3, 1, 9, 9
MASK = 0xFFFFFFFF


def philox(counter, key):
    c, k = list(counter), list(key)
    for _ in range(10):
        first, second = 0xD2511F53 * c[0], 0xCD9E8D57 * c[2]
        c = [(second >> 32) ^ c[1] ^ k[0], second & MASK, (first >> 32) ^ c[3] ^ k[1], first & MASK]
        k = [(k[0] + 0x9E3779B9) & MASK, (k[1] + 0xBB67AE85) & MASK]
    return c


assert philox([0] * 4, [0] * 2) == [0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8]


def word(kind, element, sample, epoch):
    text = "\x1f".join(["repro-rng-v1", SET, "augmentation", f"seed={SEED}", f"fold={FOLD}", f"kind={kind}"])
    key = struct.unpack("<2I", hashlib.sha256(text.encode()).digest()[:8])
    return philox([element >> 2, sample, epoch, 0], key)[element & 3]


def uniform(kind, element, sample, epoch):
    return (word(kind, element, sample, epoch) >> 8) * 2.0 ** -24


def forward(kind, value, sample, epoch):
    """The change of a place (right, down, 1)."""
    def within(element):
        return (2 * uniform(kind, element, sample, epoch) - 1) * value
    matrix = numpy.eye(3)
    if kind == "shift":
        matrix[:2, 2] = within(0), within(1)
    elif kind == "flip":
        matrix[0, 0] = -1 if uniform(kind, 0, sample, epoch) < 0.5 else 1
    elif kind == "rotate":
        angle = numpy.radians(within(0))
        matrix[:2, :2] = [[numpy.cos(angle), -numpy.sin(angle)], [numpy.sin(angle), numpy.cos(angle)]]
    elif kind == "zoom":
        matrix[0, 0] = matrix[1, 1] = 1 + within(0)
    elif kind == "shear":
        matrix[0, 1] = numpy.tan(numpy.radians(within(0)))
    return matrix


def change(image, changes, sample, epoch):
    total = numpy.eye(3)
    for kind, value in changes:
        total = forward(kind, value, sample, epoch) @ total
    swap = numpy.array([[0, 1, 0], [1, 0, 0], [0, 0, 1]])       # from (right, down) to (row, column)
    back = swap @ numpy.linalg.inv(total) @ swap
    centre = numpy.array([(HEIGHT - 1) / 2, (WIDTH - 1) / 2])
    offset = back[:2, 2] + centre - back[:2, :2] @ centre
    planes = [ndimage.affine_transform(plane, back[:2, :2], offset, order=1, mode="grid-constant", cval=0) for plane in image]
    result = numpy.concatenate([plane.ravel() for plane in planes])
    for kind, value in changes:
        if kind == "noise":
            words = numpy.array([word(kind, i, sample, epoch) for i in range(result.size)])
            result = result + value * stats.norm.ppf((words + 0.5) * 2.0 ** -32)
    return result


def case(planes, samples, epoch, *changes):
    images = numpy.random.RandomState(len(changes) + planes).standard_normal((len(samples), planes, HEIGHT, WIDTH)).astype(numpy.float32).astype(numpy.float64)
    return {
        "changes": [{"kind": kind, "value": value} for kind, value in changes], "planes": planes, "samples": samples, "epoch": epoch,
        "images": [image.ravel().tolist() for image in images],
        "changed": [change(image, changes, sample, epoch).tolist() for image, sample in zip(images, samples)],
    }


with open(os.path.join(HERE, "augmentation.json"), "w", newline="\n") as file:
    json.dump({
        "made-by": "make_augmentation.py", "scipy": scipy.__version__, "numpy": numpy.__version__, "precision": "float64, images exact in float32",
        "set": SET, "seed": SEED, "fold": FOLD, "width": WIDTH,
        "cases": [
            case(1, [0, 7], 1, ("shift", 2.5)),
            case(1, [1, 2, 3], 1, ("flip", 0)),
            case(1, [5, 6], 2, ("rotate", 180)),
            case(1, [5, 6], 2, ("zoom", 0.4)),
            case(1, [5, 6], 3, ("shear", 40)),
            case(1, [5], 3, ("noise", 0.3)),
            case(3, [70000, 4], 9, ("noise", 0.1), ("zoom", 0.2), ("rotate", 20), ("flip", 0), ("shift", 1), ("shear", 10)),
        ],
    }, file)
    file.write("\n")
