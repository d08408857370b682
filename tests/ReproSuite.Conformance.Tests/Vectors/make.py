"""Writes maximum-entropy.json beside this script: optima of scikit-learn's LogisticRegression, in double precision.

    OMP_NUM_THREADS=1 /usr/bin/python3 make.py

Inputs are exact float32 numbers. scikit-learn minimizes C * sum of losses + 1/2 * sum of squared weights, so C = 1 / (2 * rows * l2) has the optimum
of: mean loss + l2 * sum of squared weights. The intercepts are free in both. Newton's method goes on until the gradient is below 1e-8.
"""
import json
import os

import numpy
import sklearn
from sklearn.linear_model import LogisticRegression

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS, FEATURES = 60, 4


def case(classes, l2):
    random = numpy.random.RandomState(classes)
    x = random.standard_normal((ROWS, FEATURES)).astype(numpy.float32).astype(numpy.float64)
    labels = (x @ random.standard_normal((FEATURES, classes)) + random.gumbel(size=(ROWS, classes))).argmax(axis=1)
    model = LogisticRegression(C=1 / (2 * ROWS * l2), solver="newton-cg", multi_class="multinomial" if classes > 2 else "ovr", tol=1e-8, max_iter=100000).fit(x, labels)
    p = model.predict_proba(x)
    return {"classes": classes, "l2": l2, "x": x.flatten().tolist(), "labels": labels.tolist(), "probabilities": p.flatten().tolist(), "loss": float(-numpy.log(p[range(ROWS), labels]).mean())}


with open(os.path.join(HERE, "maximum-entropy.json"), "w", newline="\n") as file:
    json.dump({
        "made-by": "make.py", "scikit-learn": sklearn.__version__, "numpy": numpy.__version__, "rows": ROWS, "features": FEATURES,
        "cases": [case(2, 0.01), case(2, 0.0001), case(3, 0.01), case(5, 0.001)],
    }, file)
    file.write("\n")
