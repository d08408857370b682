"""Writes sklearn.json: accuracy and macro F1 of confusion matrices, from the labels and predictions themselves.

Run: python3 make_vectors.py   (needs numpy and scikit-learn; the versions are written into the file)
"""
import json
import pathlib

import numpy as np
import sklearn
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score

rng = np.random.default_rng(7)
cases = []
for classes, n, present in [(2, 40, 2), (3, 60, 3), (10, 500, 10), (4, 30, 2), (3, 25, 1), (5, 1, 5)]:
    actual = rng.integers(0, present, n)
    guess = np.where(rng.random(n) < 0.6, actual, rng.integers(0, present, n))
    labels = list(range(classes))
    cases.append(dict(
        classes=classes,
        counts=confusion_matrix(actual, guess, labels=labels).ravel().tolist(),
        accuracy=accuracy_score(actual, guess),
        macro_f1=f1_score(actual, guess, labels=labels, average="macro", zero_division=0)))

document = dict(header=dict(script="make_vectors.py", numpy=np.__version__, sklearn=sklearn.__version__), cases=cases)
pathlib.Path(__file__).with_name("sklearn.json").write_text(json.dumps(document) + "\n", encoding="utf-8")
