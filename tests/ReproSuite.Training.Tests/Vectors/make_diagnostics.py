"""Writes diagnostics.json beside this script: figures of a small network's layers by PyTorch, in double precision.

    OMP_NUM_THREADS=1 /usr/bin/python3 make_diagnostics.py

Inputs are exact float32 numbers. Outputs are those of evaluation mode, with the moving figures given; gradients those of training mode, where
batch normalization takes the rows' own mean and biased variance.
"""
import json
import os

import numpy
import torch

torch.set_num_threads(1)
HERE = os.path.dirname(os.path.abspath(__file__))
ROWS, FEATURES, WIDTH, CLASSES, L2 = 40, 5, 7, 3, 0.01


def normal(seed, *shape, scale=1.0):
    values = numpy.random.RandomState(seed).standard_normal(shape) * scale
    return torch.from_numpy(values.astype(numpy.float32).astype(numpy.float64))


def batch_norm(x, gamma, beta, mean, variance):
    return gamma * ((x - mean) / torch.sqrt(variance + 1e-3)) + beta


x = normal(1, ROWS, FEATURES)
labels = torch.from_numpy(numpy.random.RandomState(2).randint(0, CLASSES, ROWS))
shapes = {
    "a/kernel": (FEATURES, WIDTH), "a/bias": (1, WIDTH), "b/kernel": (WIDTH, WIDTH), "b/bias": (1, WIDTH), "norm/gamma": (1, WIDTH), "norm/beta": (1, WIDTH),
    "c/kernel": (WIDTH, WIDTH), "c/bias": (1, WIDTH), "output/kernel": (WIDTH, CLASSES), "output/bias": (1, CLASSES),
}
first = {name: normal(10 + i, *shape, scale=2.0) for i, (name, shape) in enumerate(shapes.items())}
first["a/kernel"][0] = 0                              # a row of exact zeros
first["c/bias"][0, 2] = -1000                         # a dead unit
second = {name: (w * 1.25).float().double() for name, w in first.items()}
moving = [normal(50, 1, WIDTH, scale=0.5), normal(51, 1, WIDTH).abs().float().double() + 0.5]


def network(w, training):
    a = torch.sigmoid(x @ w["a/kernel"] + w["a/bias"])
    b = a @ w["b/kernel"] + w["b/bias"]
    figures = [b.mean(0), b.var(0, unbiased=False)] if training else moving
    act = torch.tanh(batch_norm(b, w["norm/gamma"], w["norm/beta"], *figures))
    c = torch.relu(act @ w["c/kernel"] + w["c/bias"])
    return {"a": a, "act": act, "c": c}, c @ w["output/kernel"] + w["output/bias"]


def saturated(name, y):
    return {"a": (y < 0.01) | (y > 0.99), "act": y.abs() > 0.99, "c": y == 0}[name].double().mean().item()


def measure(weights):
    outputs, _ = network(weights, training=False)
    trained = {name: torch.nn.Parameter(w.clone()) for name, w in weights.items()}
    _, logits = network(trained, training=True)
    (torch.nn.functional.cross_entropy(logits, labels) + L2 * (trained["a/kernel"] ** 2).sum()).backward()
    return {
        "outputs": {name: {
            "mean": y.mean().item(), "sd": y.std(unbiased=False).item(), "saturated": saturated(name, y),
            "dead": (y == 0).all(0).double().mean().item(),
        } for name, y in outputs.items()},
        "tensors": {name: {
            "gradient-norm": w.grad.norm().item(), "weight-norm": weights[name].norm().item(),
            "update-ratio": ((second[name] - first[name]).norm() / first[name].norm()).item(), "sparsity": (weights[name] == 0).double().mean().item(),
        } for name, w in trained.items()},
    }


with open(os.path.join(HERE, "diagnostics.json"), "w", newline="\n") as file:
    json.dump({
        "made-by": "make_diagnostics.py", "torch": torch.__version__, "numpy": numpy.__version__, "precision": "float64, inputs exact in float32",
        "x": x.tolist(), "labels": labels.tolist(), "l2": L2, "moving": torch.cat(moving).flatten().tolist(),
        "weights": [torch.cat([w.flatten() for w in weights.values()]).tolist() for weights in (first, second)],
        "figures": [measure(first), measure(second)],
    }, file, indent=1)
    file.write("\n")
