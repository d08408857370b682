"""Writes robust.json: what scikit-learn's RobustScaler makes of a small matrix when it is fitted on some of its rows.

Run with: python3 make_robust.py   (needs numpy and scikit-learn)
"""
import json
import os

import numpy
import sklearn
from sklearn.preprocessing import RobustScaler

random = numpy.random.RandomState(13)
rows, train = 23, [0, 1, 2, 4, 5, 7, 8, 9, 11, 13, 14, 16, 17, 18, 20]
x = numpy.stack([
    random.normal(0.004, 0.001, rows),                         # small numbers
    random.normal(1e6, 3.0, rows),                             # a large middle beside a small spread
    random.randint(0, 256, rows),                              # grey values, some of them equal
    numpy.full(rows, 7.25),                                    # constant
    random.lognormal(0, 4, rows),                              # a few extreme values
    numpy.where(random.uniform(size=rows) < 0.2, 90.0, -0.5),  # quartiles that are equal, though not all values are
], axis=1).astype(numpy.float32)

exact = x.astype(numpy.float64)
vectors = {"versions": {"numpy": numpy.__version__, "scikit-learn": sklearn.__version__}, "x": x.tolist()}
for name, part in (("odd", train), ("even", train[:-1]), ("three", train[:3])):  # places of quartiles on, between and beside values
    vectors[name] = {"train": part, "robust": RobustScaler().fit(exact[part]).transform(exact).tolist()}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "robust.json"), "w", newline="\n") as file:
    json.dump(vectors, file, indent=1)
    file.write("\n")
