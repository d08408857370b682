"""Writes losses.json beside this script: smoothed and weighted losses and their gradients by the logits, from PyTorch's autograd in double.

    OMP_NUM_THREADS=1 /usr/bin/python3 make_losses.py

Class weights follow Keras: the weighted row losses are added and divided by the number of rows, not of weights, as torch's own weights would have it.
"""
import json
import os

import numpy
import torch

torch.set_num_threads(1)
HERE = os.path.dirname(os.path.abspath(__file__))
ROWS = 7


def normal(seed, *shape):
    return torch.from_numpy(numpy.random.RandomState(seed).standard_normal(shape).astype(numpy.float32).astype(numpy.float64))


def case(name, outputs, smoothing, weights):
    classes = max(outputs, 2)
    x = (normal(51, ROWS, outputs) * 2).requires_grad_()
    labels = torch.from_numpy(numpy.random.RandomState(52).randint(0, classes, ROWS))
    if outputs == 1:
        targets = labels.double() * (1 - smoothing) + 0.5 * smoothing
        losses = torch.nn.functional.binary_cross_entropy_with_logits(x.flatten(), targets, reduction="none")
    else:
        losses = torch.nn.functional.cross_entropy(x, labels, reduction="none", label_smoothing=smoothing)
    losses = losses * torch.tensor(weights or [1.0] * classes).double()[labels]
    (losses.sum() / ROWS).backward()
    return {"name": name, "outputs": outputs, "smoothing": smoothing, "weights": weights, "labels": labels.tolist(),
            "logits": x.detach().flatten().tolist(), "losses": losses.tolist(), "gradient": x.grad.flatten().tolist()}


with open(os.path.join(HERE, "losses.json"), "w", newline="\n") as file:
    json.dump({
        "made-by": "make_losses.py", "torch": torch.__version__, "numpy": numpy.__version__,
        "cases": [
            case("smoothed cross-entropy", 4, 0.1, []),
            case("weighted cross-entropy", 4, 0.0, [0.5, 2.0, 1.25, 0.0]),
            case("smoothed and weighted cross-entropy", 3, 0.25, [0.5, 2.0, 1.25]),
            case("smoothed binary-cross-entropy", 1, 0.1, []),
            case("weighted binary-cross-entropy", 1, 0.0, [0.75, 3.0]),
            case("smoothed and weighted binary-cross-entropy", 1, 0.2, [0.75, 3.0]),
        ],
    }, file, indent=1)
    file.write("\n")
