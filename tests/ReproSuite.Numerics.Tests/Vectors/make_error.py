#!/usr/bin/env python3
"""Writes error.json beside this script: erf, erfc, expm1 and log1p of Python's math module, on doubles over their whole range.

Run it in this folder: python3 make_error.py.
"""

import json
import math
import platform
import random

generator = random.Random(11)
points = [generator.gauss(0, size) for size in (1e-6, 0.1, 1, 2, 4) for _ in range(60)]
points += [s * edge * (1 + e) for s in (-1, 1) for edge in (0.84375, 1.25, 1 / 0.35, 2 ** -12) for e in (-1e-9, 0, 1e-9)]
points += [0.0, 6.0, -6.0, 10.0, 20.0, 26.0]
functions = {"erf": math.erf, "erfc": math.erfc, "expm1": math.expm1, "log1p": math.log1p}
tables = {name: [[x, f(x)] for x in points if name != "log1p" or x > -0.999] for name, f in functions.items()}
with open("error.json", "w", encoding="utf-8", newline="\n") as file:
    rows = {name: ",\n".join("  " + json.dumps(row) for row in table) for name, table in tables.items()}
    file.write(f'{{\n "made-by": "make_error.py, Python {platform.python_version()}",\n')
    file.write(",\n".join(f' "{name}": [\n{table}\n ]' for name, table in rows.items()) + "\n}\n")
