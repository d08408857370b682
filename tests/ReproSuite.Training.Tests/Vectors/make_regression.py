"""Writes regression.json beside this script: losses of numbers with their gradients by the outputs from PyTorch's autograd in double, and figures from scikit-learn.

    OMP_NUM_THREADS=1 /usr/bin/python3 make_regression.py
"""
import json
import os

import numpy
import sklearn
import sklearn.metrics
import torch

torch.set_num_threads(1)
HERE = os.path.dirname(os.path.abspath(__file__))
ROWS = 9


def normal(seed):
    return numpy.random.RandomState(seed).standard_normal(ROWS).astype(numpy.float32).astype(numpy.float64)


outputs, targets = normal(71) * 2, normal(72) + 0.5
targets[4] = outputs[4]  # where the absolute loss has a corner; both take 0 there
targets = targets.astype(numpy.float32).astype(numpy.float64)


def case(name, function):
    y = torch.from_numpy(outputs.copy()).requires_grad_()
    losses = function(y, torch.from_numpy(targets), reduction="none")
    (losses.sum() / ROWS).backward()
    return {"loss": name, "losses": losses.tolist(), "gradient": y.grad.tolist()}


with open(os.path.join(HERE, "regression.json"), "w", newline="\n") as file:
    json.dump({
        "made-by": "make_regression.py", "torch": torch.__version__, "scikit-learn": sklearn.__version__, "numpy": numpy.__version__,
        "outputs": outputs.tolist(), "targets": targets.tolist(),
        "cases": [case("mean-squared-error", torch.nn.functional.mse_loss), case("mean-absolute-error", torch.nn.functional.l1_loss)],
        "rmse": float(numpy.sqrt(sklearn.metrics.mean_squared_error(targets, outputs))),
        "mae": float(sklearn.metrics.mean_absolute_error(targets, outputs)),
        "r2": float(sklearn.metrics.r2_score(targets, outputs)),
    }, file, indent=1)
    file.write("\n")
