"""Brackets, sizes and epochs of Hyperband by the formulas of Keras Tuner 1.4, for HyperbandTests.cs. Run: python3 make_hyperband.py > hyperband.json

A bracket is counted for every time that the epochs can be divided by the factor before they fall below 1. The first bracket ends with
ceil(1 + log_factor(epochs)) configurations, in floating point; bracket b with that divided by b + 1, and each round before has factor times as many.
"""

import json
import math


def brackets(epochs, factor):
    count = 0
    while epochs >= 1:
        epochs /= factor
        count += 1
    return count


def at_end(epochs, factor):
    return math.ceil(1 + math.log(epochs, factor))


def size(epochs, factor, bracket, round_number):
    return math.ceil(at_end(epochs, factor) / (bracket + 1) * factor ** (bracket - round_number))


def length(epochs, factor, bracket, round_number):
    return math.ceil(epochs / factor ** (bracket - round_number))


def plan(epochs, factor):
    return {
        "maxEpochs": epochs,
        "factor": factor,
        "brackets": [
            [[size(epochs, factor, b, r), length(epochs, factor, b, r)] for r in range(b + 1)]
            for b in range(brackets(epochs, factor))
        ],
    }


def rises(factor, most):
    """Where the first bracket grows: floating point must not round a power of the factor over its edge."""
    return [epochs for epochs in range(2, most + 1) if at_end(epochs, factor) != at_end(epochs - 1, factor)]


print(json.dumps({
    "plans": [plan(*pair) for pair in [(5, 3), (10, 3), (27, 3), (81, 3), (100, 4), (1, 3), (243, 3), (125, 5), (1000, 10)]],
    "rises": [[factor, rises(factor, 10_000)] for factor in range(2, 101)],
}))
