"""Writes more-optimizers.json beside this script: one step and ten steps in double precision, with a rate that changes from step to step.

    OMP_NUM_THREADS=1 /usr/bin/python3 make_optimizers.py

Inputs are exact float32 numbers. Cases named "torch ..." run torch.optim where its law is Keras' (Adadelta) or differs by
the place of epsilon alone, with an epsilon too small to matter (Adagrad, RMSprop, AdamW, Adamax).
Cases named "keras ..." compute the law of Keras 3 in NumPy, with an epsilon large enough for its place to matter.
Nadam is of the second kind only: torch.optim.NAdam of version 1.13 takes u_t into the product of the next step twice.
"""
import json
import os

import numpy
import torch

torch.set_num_threads(1)
HERE = os.path.dirname(os.path.abspath(__file__))
SIZE, STEPS = 19, 10
RATES = [0.02, 0.01, 0.03, 0.02, 0.015, 0.01, 0.04, 0.005, 0.02, 0.01]


def normal(seed, *shape):
    return numpy.random.RandomState(seed).standard_normal(shape).astype(numpy.float32).astype(numpy.float64)


start, gradients = normal(41, SIZE), normal(42, STEPS, SIZE)


def by_torch(make):
    weights = torch.nn.Parameter(torch.from_numpy(start.copy()))
    optimizer = make([weights])
    history = []
    for rate, gradient in zip(RATES, gradients):
        optimizer.param_groups[0]["lr"] = rate
        weights.grad = torch.from_numpy(gradient.copy())
        optimizer.step()
        history.append(weights.detach().numpy().tolist())
    return history


def by_keras(law):
    w, state, history = start.copy(), {}, []
    for t, (rate, g) in enumerate(zip(RATES, gradients), 1):
        w = law(w, g, rate, t, state)
        history.append(w.tolist())
    return history


def adagrad(initial, epsilon):
    def law(w, g, rate, t, s):
        s["a"] = s.get("a", initial) + g * g
        return w - rate * g / numpy.sqrt(s["a"] + epsilon)
    return law


def rmsprop(rho, momentum, epsilon):
    def law(w, g, rate, t, s):
        s["v"] = rho * s.get("v", 0) + (1 - rho) * g * g
        s["p"] = momentum * s.get("p", 0) + rate * g / numpy.sqrt(s["v"] + epsilon)
        return w - s["p"]
    return law


def adamax(beta1, beta2, epsilon):
    def law(w, g, rate, t, s):
        s["m"] = s.get("m", 0) + (g - s.get("m", 0)) * (1 - beta1)
        s["u"] = numpy.maximum(beta2 * s.get("u", 0), abs(g))
        return w - rate * s["m"] / ((1 - beta1 ** t) * (s["u"] + epsilon))
    return law


def nadam(beta1, beta2, epsilon):
    def law(w, g, rate, t, s):
        now, after = (beta1 * (1 - 0.5 * 0.96 ** k) for k in (t, t + 1))
        s["product"] = s.get("product", 1) * now
        s["m"] = s.get("m", 0) + (g - s.get("m", 0)) * (1 - beta1)
        s["v"] = s.get("v", 0) + (g * g - s.get("v", 0)) * (1 - beta2)
        m = after * s["m"] / (1 - s["product"] * after) + (1 - now) * g / (1 - s["product"])
        return w - m * rate / (numpy.sqrt(s["v"] / (1 - beta2 ** t)) + epsilon)
    return law


def decayed_sgd(momentum, nesterov, decay):
    def law(w, g, rate, t, s):
        w = w - w * decay * rate
        s["v"] = momentum * s.get("v", 0) - rate * g
        return w + (momentum * s["v"] - rate * g if nesterov else s["v"])
    return law


TINY = 1e-14
HISTORIES = {
    "torch adagrad": by_torch(lambda p: torch.optim.Adagrad(p, initial_accumulator_value=0.1, eps=TINY)),
    "keras adagrad": by_keras(adagrad(0.3, 0.05)),
    "torch adadelta": by_torch(lambda p: torch.optim.Adadelta(p, rho=0.95, eps=1e-7)),
    "torch adadelta large": by_torch(lambda p: torch.optim.Adadelta(p, rho=0.8, eps=0.05)),
    "torch rmsprop": by_torch(lambda p: torch.optim.RMSprop(p, alpha=0.9, eps=TINY)),
    "keras rmsprop": by_keras(rmsprop(0.8, 0, 0.05)),
    "keras rmsprop momentum": by_keras(rmsprop(0.8, 0.7, 0.05)),
    "torch adamw": by_torch(lambda p: torch.optim.AdamW(p, betas=(0.9, 0.999), eps=TINY, weight_decay=0.3)),
    "torch adamax": by_torch(lambda p: torch.optim.Adamax(p, betas=(0.9, 0.999), eps=TINY)),
    "keras adamax": by_keras(adamax(0.8, 0.9, 0.05)),
    "keras nadam default": by_keras(nadam(0.9, 0.999, 1e-7)),
    "keras nadam": by_keras(nadam(0.8, 0.99, 0.05)),
    "keras sgd decay": by_keras(decayed_sgd(0, False, 0.3)),
    "keras momentum decay": by_keras(decayed_sgd(0.9, False, 0.3)),
    "keras nesterov decay": by_keras(decayed_sgd(0.9, True, 0.3)),
}

with open(os.path.join(HERE, "more-optimizers.json"), "w", newline="\n") as file:
    json.dump({
        "made-by": "make_optimizers.py", "torch": torch.__version__, "numpy": numpy.__version__, "precision": "float64, inputs exact in float32",
        "start": start.tolist(), "gradients": gradients.tolist(), "rates": RATES,
        "cases": [{"name": name, "after-1": history[0], "after-10": history[-1]} for name, history in HISTORIES.items()],
    }, file, indent=1)
    file.write("\n")
