"""Writes schedules.json beside this script: the rate of every step of every schedule, in double.

    OMP_NUM_THREADS=1 /usr/bin/python3 make_schedules.py

Cases named "torch ..." are torch.optim.lr_scheduler, one scheduler step per training step. Cases named "keras ..." are the formulas of
keras.optimizers.schedules in NumPy. 120 steps, 10 an epoch, base rate 0.1. Warm-ups in front of another schedule are put together here.
"""
import json
import math
import os
import warnings

import numpy
import torch
from torch.optim import lr_scheduler as torch_schedules

warnings.filterwarnings("ignore")
HERE = os.path.dirname(os.path.abspath(__file__))
BASE, STEPS = 0.1, 120


def by_torch(make, base=BASE, steps=STEPS, **options):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=base, **options)
    scheduler = make(optimizer)
    rates = []
    for step in range(steps):
        rates.append(float(optimizer.param_groups[0]["lr"]))
        optimizer.step()
        if step < steps - 1:
            scheduler.step()
    return rates


def by_keras(rate, steps=STEPS):
    return [float(rate(step)) for step in range(steps)]


def exponential(every, factor, staircase):
    return lambda t: BASE * factor ** (t // every if staircase else t / every)


def inverse_time(every, rate, staircase):
    return lambda t: BASE / (1 + rate * (t // every if staircase else t / every))


def polynomial(length, end, power):
    return lambda t: (BASE - end) * (1 - min(t, length) / length) ** power + end


def cosine(length, alpha):
    return lambda t: BASE * ((1 - alpha) * 0.5 * (1 + math.cos(math.pi * min(t, length) / length)) + alpha)


def restarts(first, t_mul, m_mul, alpha):
    def rate(t):
        completed = t / first
        if t_mul == 1:
            i = math.floor(completed)
            place = completed - i
        else:       # Keras' closed form; a hair is added where the logarithm of a whole power falls short of the whole number
            i = math.floor(math.log(1 - completed * (1 - t_mul)) / math.log(t_mul) + 1e-12)
            place = (completed - (1 - t_mul ** i) / (1 - t_mul)) / t_mul ** i
        return BASE * ((1 - alpha) * 0.5 * m_mul ** i * (1 + math.cos(math.pi * place)) + alpha)
    return rate


def warm_up(length, start, then):
    return [start + (then[0] - start) * t / length for t in range(length)] + then


ONE_CYCLE = dict(anneal_strategy="cos", cycle_momentum=False, three_phase=False)
CASES = {
    "keras exponential": by_keras(exponential(30, 0.5, False)),
    "keras exponential staircase": by_keras(exponential(7, 0.9, True)),
    "torch exponential": by_torch(lambda o: torch_schedules.ExponentialLR(o, 0.96)),
    "torch piecewise": by_torch(lambda o: torch_schedules.MultiStepLR(o, [40, 75], gamma=0.5)),
    "torch step": by_torch(lambda o: torch_schedules.StepLR(o, 25, gamma=0.3)),
    "keras inverse-time": by_keras(inverse_time(10, 0.5, False)),
    "keras inverse-time staircase": by_keras(inverse_time(10, 0.5, True)),
    "keras polynomial": by_keras(polynomial(120, 0.0001, 1)),
    "keras polynomial square": by_keras(polynomial(100, 0.01, 2)),
    "keras polynomial root": by_keras(polynomial(100, 0, 0.5)),
    "keras cosine": by_keras(cosine(120, 0)),
    "keras cosine short": by_keras(cosine(50, 0.1)),
    "torch cosine": by_torch(lambda o: torch_schedules.CosineAnnealingLR(o, 120)),
    "torch warm-restarts": by_torch(lambda o: torch_schedules.CosineAnnealingWarmRestarts(o, 15, T_mult=2)),
    "torch warm-restarts equal": by_torch(lambda o: torch_schedules.CosineAnnealingWarmRestarts(o, 20, T_mult=1)),
    "keras warm-restarts": by_keras(restarts(10, 3, 0.7, 0.05)),
    "torch cyclic": by_torch(lambda o: torch_schedules.CyclicLR(o, BASE, 0.5, step_size_up=20, cycle_momentum=False)),
    "torch cyclic triangular2": by_torch(lambda o: torch_schedules.CyclicLR(o, BASE, 0.5, step_size_up=15, mode="triangular2", cycle_momentum=False)),
    "torch one-cycle": by_torch(lambda o: torch_schedules.OneCycleLR(o, 2.5, total_steps=120, pct_start=0.3, div_factor=25, final_div_factor=1e4, **ONE_CYCLE)),
    "torch one-cycle late": by_torch(lambda o: torch_schedules.OneCycleLR(o, 0.4, total_steps=120, pct_start=0.75, div_factor=4, final_div_factor=10, **ONE_CYCLE)),
    "torch warm-up": by_torch(lambda o: torch_schedules.LinearLR(o, start_factor=0.2, total_iters=30)),
    "keras warm-up cosine": warm_up(20, 0.0, by_keras(cosine(100, 0), 100)),
    "torch warm-up one-cycle": warm_up(20, 0.01, by_torch(lambda o: torch_schedules.OneCycleLR(o, 0.4, total_steps=100, pct_start=0.3, div_factor=4, final_div_factor=10, **ONE_CYCLE), steps=100)),
}

with open(os.path.join(HERE, "schedules.json"), "w", newline="\n") as file:
    json.dump({
        "made-by": "make_schedules.py", "torch": torch.__version__, "numpy": numpy.__version__, "base": BASE,
        "cases": [{"name": name, "rates": rates} for name, rates in CASES.items()],
    }, file, indent=1)
    file.write("\n")
