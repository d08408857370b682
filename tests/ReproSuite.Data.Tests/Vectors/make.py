"""Writes preprocessing.json: what scikit-learn's scalers make of a small matrix when they are fitted on some of its rows.

Run with: python3 make.py   (needs numpy and scikit-learn)
"""
import json
import os

import numpy
import sklearn
from sklearn.preprocessing import MinMaxScaler, StandardScaler

random = numpy.random.RandomState(11)
rows, train = 24, [0, 1, 2, 4, 5, 7, 8, 9, 11, 13, 14, 16, 17, 18, 20, 23]
x = numpy.stack([
    random.normal(0.004, 0.001, rows),      # small numbers
    random.normal(1e6, 3.0, rows),          # a large mean beside a small spread
    random.randint(0, 256, rows),           # grey values
    numpy.full(rows, 7.25),                 # constant
    random.lognormal(0, 2, rows),           # a long tail
], axis=1).astype(numpy.float32)
x[3, 3] = 9.0                               # constant over the training rows only

exact = x.astype(numpy.float64)
vectors = {
    "versions": {"numpy": numpy.__version__, "scikit-learn": sklearn.__version__},
    "train": train,
    "x": x.tolist(),
    "standardize": StandardScaler().fit(exact[train]).transform(exact).tolist(),
    "min-max": MinMaxScaler().fit(exact[train]).transform(exact).tolist(),
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "preprocessing.json"), "w", newline="\n") as file:
    json.dump(vectors, file, indent=1)
    file.write("\n")
