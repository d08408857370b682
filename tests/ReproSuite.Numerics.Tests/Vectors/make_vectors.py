#!/usr/bin/env python3
"""Writes the known-answer vectors of the elementary functions and of the normal quantile.

Run it in this folder: python3 make_vectors.py. Elementary functions come from mpmath at 60 digits; normal quantiles from
scipy.special.ndtri, cross-checked with mpmath. Inputs are exact: hexadecimal float32 bits or the probability (word + 1/2) / 2^32.
"""

import json
import struct

import mpmath
import numpy
import scipy
from scipy.special import ndtri

mpmath.mp.dps = 60


def float_bits(value):
    """The bits of the float32 nearest to an mpmath number."""
    nearest = numpy.float32(float(value))
    candidates = [nearest, numpy.nextafter(nearest, numpy.float32(numpy.inf)), numpy.nextafter(nearest, numpy.float32(-numpy.inf))]
    best = min(candidates, key=lambda c: abs(mpmath.mpf(float(c)) - value) if numpy.isfinite(c) else mpmath.inf)
    return struct.pack(">f", best).hex()


def from_bits(bits):
    return mpmath.mpf(struct.unpack(">f", struct.pack(">I", bits))[0])


def write(name, content):
    """Writes JSON with one row of a table per line."""
    parts = []
    for key, value in content.items():
        rows = ",\n".join("  " + json.dumps(row) for row in value) if isinstance(value, list) else None
        parts.append(f' "{key}": ' + (f"[\n{rows}\n ]" if rows else json.dumps(value)))
    with open(name, "w", encoding="utf-8", newline="\n") as file:
        file.write("{\n" + ",\n".join(parts) + "\n}\n")


def inputs(seed, sizes):
    """Float32 inputs of either sign, spread over the given sizes."""
    generator = numpy.random.Generator(numpy.random.PCG64(seed))
    values = numpy.concatenate([generator.normal(0, size, 40) for size in sizes]).astype(numpy.float32)
    return [struct.unpack(">I", struct.pack(">f", v))[0] for v in values]


def elementary():
    functions = {
        "exp": (mpmath.exp, inputs(1, [0.01, 1, 8, 30])),
        "log": (mpmath.log, [b & 0x7FFFFFFF for b in inputs(2, [1e-40, 1e-3, 1, 1e3, 1e30])]),
        "tanh": (mpmath.tanh, inputs(3, [0.1, 1, 4])),
        "sigmoid": (lambda x: 1 / (1 + mpmath.exp(-x)), inputs(4, [0.1, 1, 8, 40])),
    }
    return {name: [[f"{b:08x}", float_bits(f(from_bits(b)))] for b in bits] for name, (f, bits) in functions.items()}


def quantiles():
    generator = numpy.random.Generator(numpy.random.PCG64(5))
    words = [0, 1, 2, 1000, 59652323, 322122547, 322122548, 1 << 31, (1 << 32) - 2, (1 << 32) - 1]
    words += [int(w) for w in generator.integers(0, 1 << 32, 200)]
    rows = []
    for word in words:
        probability = (word + 0.5) / 4294967296.0
        quantile = float(ndtri(probability))
        exact = mpmath.sqrt(2) * mpmath.erfinv(2 * mpmath.mpf(probability) - 1)
        assert abs(quantile - exact) <= 4e-15 * abs(exact), (word, quantile, exact)
        rows.append([word, quantile])
    return rows


write("elementary.json", {"made-by": f"make_vectors.py, mpmath {mpmath.__version__}", **elementary()})
write("normal-quantiles.json", {"made-by": f"make_vectors.py, scipy {scipy.__version__}", "quantiles": quantiles()})
