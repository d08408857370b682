"""Writes activations.json and layers.json beside this script: answers of PyTorch and NumPy, in double precision.

    OMP_NUM_THREADS=1 /usr/bin/python3 make_layers.py

Inputs are exact float32 numbers, so that an engine in float32 starts from the same values. Where PyTorch has the function, value and derivative are
its own, by autograd; those that cancel in PyTorch far below 0 or around it are composed of torch.erfc, torch.expm1 and torch.log1p.
Alpha dropout is written out here in the form of Keras, for kept and for dropped elements, since the engine draws its own mask. Max-norm is written
out likewise, in the form of keras.constraints.MaxNorm(axis=0).
"""
import json
import os

import numpy
import torch
import torch.nn.functional as F

torch.set_num_threads(1)
HERE = os.path.dirname(os.path.abspath(__file__))
HEADER = {
    "made-by": "make_layers.py",
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


alpha, scale = 1.6732632423543772848170429916717, 1.0507009873554804934193349852946

# --- value and derivative of each activation, from far below to far above 0 -------------------------------------------------------

points = torch.cat([
    normal(1, 40), normal(2, 20, scale=6.0), normal(3, 12, scale=1e-3), normal(4, 8, scale=40.0),
    torch.tensor([-1e-30, 1e-30, -1e-5, 1e-5, -2.0 ** -12, -87.0, 87.0, -1000.0, 1000.0]).float().double(),
])


def activation(name, function, **options):
    x = points.clone().requires_grad_()
    y = function(x)
    y.sum().backward()
    return {"name": name, **options, "y": y.tolist(), "dx": x.grad.tolist()}


def elu(x, depth=1.0):
    return torch.where(x > 0, x, depth * torch.expm1(x.clamp(max=0)))


slope = float(numpy.float32(0.3))
for name, function in {"elu": elu, "selu": lambda x: scale * elu(x, alpha)}.items():
    assert torch.allclose(function(points), getattr(F, name)(points), rtol=1e-12, atol=1e-15), name

write("activations.json", {
    "x": points.tolist(),
    "cases": [
        activation("leaky-relu", lambda x: F.leaky_relu(x, slope)),
        activation("elu", elu),
        activation("elu-deep", lambda x: elu(x, 2.5)),
        activation("selu", lambda x: scale * elu(x, alpha)),
        activation("gelu", lambda x: x * torch.erfc(-x / 2 ** 0.5) / 2),
        activation("swish", F.silu),
        activation("softplus", lambda x: x.clamp(min=0) + torch.log1p(torch.exp(-x.abs()))),
        activation("softsign", F.softsign),
    ],
})

# --- two steps of layers with parameters, and evaluation --------------------------------------------------------------------------


def two_steps(layer, rows, width, seed, rate=0.1):
    """Plain gradient descent between the steps, on parameters that are named as in the engine."""
    steps = []
    start = {name: p.detach().clone().tolist() for name, p in layer.named_parameters()}
    for step in range(2):
        x = (normal(seed + 10 + step, rows, width, scale=2.0) + normal(seed + 20, width)).float().double().requires_grad_()
        dy = normal(seed + 30 + step, rows, width)
        layer.zero_grad()
        y = layer(x)
        y.backward(dy)
        steps.append({"x": x.tolist(), "dy": dy.tolist(), "y": y.tolist(), "dx": x.grad.tolist(),
                      "gradients": {name: p.grad.tolist() for name, p in layer.named_parameters()}})
        with torch.no_grad():
            for p in layer.parameters():
                p -= rate * p.grad
    return {"rows": rows, "width": width, "rate": rate, "start": start, "steps": steps, "evaluation": layer(x).tolist()}


class Norm(torch.nn.Module):
    def __init__(self, width, seed, epsilon):
        super().__init__()
        self.gamma, self.beta, self.epsilon = torch.nn.Parameter(normal(seed, width)), torch.nn.Parameter(normal(seed + 1, width)), epsilon

    def forward(self, x):
        return F.layer_norm(x, x.shape[1:], self.gamma, self.beta, self.epsilon)


class Prelu(torch.nn.Module):
    def __init__(self, width, seed):
        super().__init__()
        self.slope = torch.nn.Parameter(normal(seed, width, scale=0.3))

    def forward(self, x):
        return F.prelu(x, self.slope)


# --- alpha dropout with a given mask, and max-norm --------------------------------------------------------------------------------

def alpha_dropout(rate, seed):
    """What an element becomes, and its gradient, where it is kept and where it is dropped."""
    x, dy = normal(seed, 6, 5), normal(seed + 1, 6, 5)
    low = -alpha * scale
    a = ((1 - rate) * (1 + rate * low ** 2)) ** -0.5
    b = -a * low * rate
    return {"rate": rate, "x": x.tolist(), "dy": dy.tolist(), "if-kept": (a * x + b).tolist(), "if-dropped": a * low + b,
            "dx-if-kept": (a * dy).tolist()}


def max_norm(limit, rows, width, seed):
    w = normal(seed, rows, width)
    w[:, 0] = 0
    norms = numpy.sqrt(numpy.square(w.numpy()).sum(axis=0, keepdims=True))
    after = w.numpy() * (numpy.clip(norms, 0, limit) / (1e-7 + norms))
    return {"limit": limit, "rows": rows, "width": width, "before": w.tolist(), "after": after.tolist()}


write("layers.json", {
    "layer-norm": [two_steps(Norm(19, 100, 1e-3), 7, 19, 100), two_steps(Norm(3, 200, 1e-5), 2, 3, 200)],
    "prelu": [two_steps(Prelu(19, 300), 7, 19, 300), two_steps(Prelu(3, 400), 5, 3, 400)],
    "alpha-dropout": [alpha_dropout(0.1, 500), alpha_dropout(0.5, 600)],
    "max-norm": [max_norm(1.5, 9, 21, 700), max_norm(4.0, 5, 3, 800)],
})
