#!/usr/bin/env python3
"""The networks of `dotnet repro bench` in the plain PyTorch training loop, on one thread. Prints seconds per step as JSON.

A step is what people write: gather rows by index, forward, loss, zero_grad, backward, optimizer.step. Features and labels are random, learning
rates so small that nothing is learned, the rows as many as in `dotnet repro bench`, the order random.
Needs PyTorch and a fast BLAS (Debian: python3-torch, libopenblas0-pthread); with the reference BLAS it is ten times as slow. Usage: OMP_NUM_THREADS=1 python3 loop.py [--quick]
"""
import json
import os
import statistics
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")
import torch
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(1)

FEATURES, CLASSES, ROWS = 784, 10, 16384
TERMS, TEXTS, TEXT_BATCH = 10000, 4096, 512

# Name, hidden units, what follows each hidden layer, optimizer, batch: as in src/ReproSuite.Tool/Benchmarks/StepCase.cs.
NETWORKS = [
    ("3x100-sgd", [100] * 3, None, "sgd", 32),
    ("6x200-sgd", [200] * 6, None, "sgd", 32),
    ("128-64-adam", [128, 64], None, "adam", 256),
    ("3x100-batch-norm", [100] * 3, lambda n: nn.BatchNorm1d(n, eps=1e-3, momentum=0.01), "sgd", 32),
    ("3x100-adam", [100] * 3, None, "adam", 32),
    ("3x100-dropout", [100] * 3, lambda n: nn.Dropout(0.3), "sgd", 32),
]


def network(inputs, hidden, outputs, after):
    layers = []
    for units in hidden:
        layers += [nn.Linear(inputs, units), nn.ReLU()]
        if after is not None:
            layers.append(after(units))
        inputs = units
    return nn.Sequential(*layers, nn.Linear(inputs, outputs))


def optimizer(name, model):
    if name == "sgd":
        return torch.optim.SGD(model.parameters(), lr=1e-4)
    return torch.optim.Adam(model.parameters(), lr=1e-6, eps=1e-7)


def stepper(x, y, model, update, loss, batch):
    """A function that makes a number of steps and gives the seconds of one."""
    order = torch.randperm(len(x))
    state = {"next": 0}

    def steps(count):
        start = time.perf_counter()
        for _ in range(count):
            if state["next"] + batch > len(order):
                state["next"] = 0
            rows = order[state["next"]:state["next"] + batch]
            state["next"] += batch
            value = loss(model(x[rows]), y[rows])
            update.zero_grad()
            value.backward()
            update.step()
        return (time.perf_counter() - start) / count

    return steps


def measure(steps, seconds, repetitions):
    """Warms up, then repeats measurements of about so many seconds."""
    steps(3)
    count = max(1, int(seconds / steps(5)))
    return [steps(count) for _ in range(repetitions)]


def text_rows():
    """Dense rows with about 78 of 10,000 terms each, as reviews have; where the zeros are makes no difference to a dense loop."""
    x = torch.zeros(TEXTS, TERMS)
    for row in x:
        row[torch.randint(TERMS, (78,))] = 78 ** -0.5
    return x


def blas():
    """The libraries that multiply matrices, as far as the system tells; PyTorch takes the one that is installed."""
    try:
        with open("/proc/self/maps") as maps:
            return sorted({os.path.realpath(line.split()[-1]) for line in maps if "blas" in line})
    except OSError:
        return []


def main():
    quick = "--quick" in sys.argv[1:]
    repetitions, seconds = (7, 0.1) if quick else (15, 0.2)
    x, y = torch.rand(ROWS, FEATURES), torch.randint(CLASSES, (ROWS,))
    rows = []
    for name, hidden, after, update, batch in NETWORKS:
        model = network(FEATURES, hidden, CLASSES, after)
        rows.append((name, measure(stepper(x, y, model, optimizer(update, model), nn.functional.cross_entropy, batch), seconds, repetitions)))
    x, y = text_rows(), torch.randint(2, (TEXTS, 1)).float()
    model = network(TERMS, [128, 64], 1, None)
    loss = nn.functional.binary_cross_entropy_with_logits
    rows.append(("imdb-128-64-adam", measure(stepper(x, y, model, optimizer("adam", model), loss, TEXT_BATCH), seconds, repetitions)))
    print(json.dumps({
        "torch": torch.__version__,
        "threads": torch.get_num_threads(),
        "blas": blas(),
        "rows": [{"name": n, "microseconds": {"median": statistics.median(s) * 1e6, "low": min(s) * 1e6, "high": max(s) * 1e6}} for n, s in rows],
    }, indent=2))


if __name__ == "__main__":
    main()
