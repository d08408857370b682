"""Writes optimizers.json, batch-norm.json and runs.json beside this script: answers of PyTorch, in double precision.

    OMP_NUM_THREADS=1 /usr/bin/python3 make.py

Inputs are exact float32 numbers, so that an engine in float32 starts from the same values.
Adam: PyTorch adds epsilon to the corrected root, Keras to the uncorrected one. The case "adam" runs torch.optim.Adam with an epsilon
too small to matter; the case "adam-large-epsilon" computes the form of Keras from torch tensors, where the place of epsilon matters.
Momentum: PyTorch keeps v without the learning rate; with a constant rate the weights are those of Keras.
Batch normalization: PyTorch moves its running variance towards the unbiased variance (by n - 1), Keras towards the biased one (by n), which
also normalizes. The moving variances here are by Keras' rule, from torch.var(unbiased=False). PyTorch's momentum is 1 - Keras'.
"""
import json
import os

import numpy
import torch

torch.set_num_threads(1)
HERE = os.path.dirname(os.path.abspath(__file__))
HEADER = {
    "made-by": "make.py",
    "torch": torch.__version__,
    "numpy": numpy.__version__,
    "precision": "float64, inputs exact in float32",
}


def normal(seed, *shape, scale=1.0):
    values = numpy.random.RandomState(seed).standard_normal(shape) * scale
    return torch.from_numpy(values.astype(numpy.float32).astype(numpy.float64))


def write(name, content):
    with open(os.path.join(HERE, name), "w", newline="\n") as file:
        json.dump({**HEADER, **content}, file, indent=1)
        file.write("\n")


# --- one step and ten steps of each optimizer ---------------------------------------------------------------------------------

SIZE, STEPS = 19, 10
start = normal(1, SIZE)
gradients = normal(2, STEPS, SIZE)


def run_torch(make):
    weights = torch.nn.Parameter(start.clone())
    optimizer = make([weights])
    history = []
    for gradient in gradients:
        weights.grad = gradient.clone()
        optimizer.step()
        history.append(weights.detach().clone().tolist())
    return history


def run_keras_adam(rate, beta1, beta2, epsilon):
    weights, m, v = start.clone(), torch.zeros(SIZE).double(), torch.zeros(SIZE).double()
    history = []
    for t, g in enumerate(gradients, 1):
        alpha = rate * numpy.sqrt(1 - beta2 ** t) / (1 - beta1 ** t)
        m = m + (g - m) * (1 - beta1)
        v = v + (g * g - v) * (1 - beta2)
        weights = weights - m * alpha / (torch.sqrt(v) + epsilon)
        history.append(weights.clone().tolist())
    return history


def case(name, history, **spec):
    return {"name": name, **spec, "after-1": history[0], "after-10": history[-1]}


write("optimizers.json", {
    "start": start.tolist(),
    "gradients": gradients.tolist(),
    "cases": [
        case("sgd", run_torch(lambda p: torch.optim.SGD(p, lr=0.1)), rate=0.1, momentum=0.0, nesterov=False),
        case("momentum", run_torch(lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9)), rate=0.05, momentum=0.9, nesterov=False),
        case("nesterov", run_torch(lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9, nesterov=True)),
             rate=0.05, momentum=0.9, nesterov=True),
        case("adam", run_torch(lambda p: torch.optim.Adam(p, lr=0.01, betas=(0.9, 0.999), eps=1e-14)),
             rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-14),
        case("adam-large-epsilon", run_keras_adam(0.01, 0.8, 0.99, 0.05), rate=0.01, beta1=0.8, beta2=0.99, epsilon=0.05),
    ],
})

# --- two steps of batch normalization, and evaluation with the moving figures -------------------------------------------------

def batch_norm(rows, width, seed):
    layer = torch.nn.BatchNorm1d(width, eps=1e-3, momentum=0.01).double()
    gamma, beta = normal(seed, width), normal(seed + 1, width)
    layer.weight.data, layer.bias.data = gamma.clone(), beta.clone()
    moving_variance, steps = torch.ones(width).double(), []
    for step in range(2):
        x = (normal(seed + 10 + step, rows, width, scale=2.0) + normal(seed + 20, width, scale=3.0)).float().double().requires_grad_()
        dy = normal(seed + 30 + step, rows, width)
        before = layer.running_var.clone()
        layer.zero_grad()
        y = layer(x)
        y.backward(dy)
        variance = x.detach().var(0, unbiased=False)
        assert torch.allclose((layer.running_var - 0.99 * before) / 0.01 * (rows - 1) / rows, variance)
        moving_variance = moving_variance * 0.99 + variance * 0.01
        steps.append({
            "x": x.tolist(), "dy": dy.tolist(), "y": y.tolist(), "dx": x.grad.tolist(),
            "dgamma": layer.weight.grad.tolist(), "dbeta": layer.bias.grad.tolist(),
            "moving-mean": layer.running_mean.tolist(), "moving-variance": moving_variance.tolist(),
        })
    layer.running_var = moving_variance
    layer.eval()
    return {
        "rows": rows, "width": width, "gamma": gamma.tolist(), "beta": beta.tolist(), "steps": steps,
        "evaluation": layer(x.detach()).tolist(),
    }


write("batch-norm.json", {"cases": [batch_norm(7, 19, 100), batch_norm(2, 3, 200)]})

# --- whole small trainings ----------------------------------------------------------------------------------------------------

ROWS, FEATURES, HIDDEN, BATCH, EPOCHS = 20, 5, 6, 8, 3


def whole_run(name, outputs, activation, criterion, make, penalty, norm=False):
    x = normal(11, ROWS, FEATURES)
    labels = torch.from_numpy(numpy.random.RandomState(12).randint(0, max(outputs, 2), ROWS))
    shapes = [(FEATURES, HIDDEN), (1, HIDDEN), (HIDDEN, outputs), (1, outputs)]
    first = [normal(20 + i, *shape, scale=0.5) for i, shape in enumerate(shapes)]
    if norm:
        first[2:2] = [torch.ones(1, HIDDEN).double(), torch.zeros(1, HIDDEN).double()]
    moving = [torch.zeros(HIDDEN).double(), torch.ones(HIDDEN).double()] if norm else []
    weights = [torch.nn.Parameter(w.clone()) for w in first]
    orders = [numpy.random.RandomState(30 + epoch).permutation(ROWS).tolist() for epoch in range(EPOCHS)]
    optimizer = make(weights)
    losses = []
    for order in orders:
        for begin in range(0, ROWS, BATCH):     # the last batch is smaller
            rows = order[begin:begin + BATCH]
            kernel1, bias1, *scale, kernel2, bias2 = weights
            hidden = x[rows] @ kernel1 + bias1
            if norm:
                figures = [hidden.detach().mean(0), hidden.detach().var(0, unbiased=False)]
                moving = [kept * 0.99 + new * 0.01 for kept, new in zip(moving, figures)]
                hidden = torch.nn.functional.batch_norm(hidden, None, None, scale[0][0], scale[1][0], training=True, eps=1e-3)
            loss = criterion(activation(hidden) @ kernel2 + bias2, labels[rows])
            losses.append(loss.item())
            total = loss + penalty["l1"] * kernel1.abs().sum() + penalty["l2"] * (kernel1 ** 2).sum()
            optimizer.zero_grad()
            total.backward()
            optimizer.step()
    return {
        "name": name, **penalty, "outputs": outputs, "hidden": HIDDEN, "batch": BATCH,
        "x": x.tolist(), "labels": labels.tolist(), "orders": orders,
        "first-weights": torch.cat([w.flatten() for w in first]).tolist(),
        "losses": losses,
        "last-weights": torch.cat([w.detach().flatten() for w in weights] + moving).tolist(),
    }


def binary(logits, labels):
    return torch.nn.functional.binary_cross_entropy_with_logits(logits.flatten(), labels.double())


write("runs.json", {
    "runs": [
        whole_run("momentum-relu-cross-entropy", 3, torch.relu, torch.nn.functional.cross_entropy,
                  lambda w: torch.optim.SGD(w, lr=0.1, momentum=0.9), {"l1": 0.0, "l2": 0.01}),
        whole_run("adam-tanh-binary-cross-entropy", 1, torch.tanh, binary,
                  lambda w: torch.optim.Adam(w, lr=0.02, eps=1e-14), {"l1": 0.003, "l2": 0.0}),
        whole_run("nesterov-sigmoid-cross-entropy", 4, torch.sigmoid, torch.nn.functional.cross_entropy,
                  lambda w: torch.optim.SGD(w, lr=0.2, momentum=0.8, nesterov=True), {"l1": 0.001, "l2": 0.002}),
        whole_run("momentum-relu-batch-norm-cross-entropy", 3, torch.relu, torch.nn.functional.cross_entropy,
                  lambda w: torch.optim.SGD(w, lr=0.1, momentum=0.9), {"l1": 0.0, "l2": 0.01}, norm=True),
    ],
})
