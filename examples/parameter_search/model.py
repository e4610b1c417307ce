"""A polynomial fitted to noisy points, and a grid of its settings"""

from itertools import product
from math import isfinite, sin
from random import Random
from statistics import fmean

STEPS = 8, 16, 32, 64, 128, 256
GRID = list(product(STEPS, (3, 7), (0.03, 0.3)))  # degrees and rates


def cost(setting):
    """Return a rough cost, good enough to sort by."""
    return setting[0] * (setting[1] + 2)


def points(number=40):
    rng = Random(1)
    xs = [rng.uniform(-1, 1) for _ in range(number)]
    return [(x, sin(3 * x) + rng.gauss(0, 0.2)) for x in xs]


def predict(weights, x):
    return sum(w * x**power for power, w in enumerate(weights))


def fit(sample, steps, degree, rate, rng):
    weights = [0.0] * (degree + 1)
    for _ in range(steps):
        for x, y in rng.sample(sample, len(sample)):  # shuffled
            step = rate * (predict(weights, x) - y)
            weights = [w - step * x**p for p, w in enumerate(weights)]
    if not all(map(isfinite, weights)):
        raise ArithmeticError("the fit diverged")
    return weights


def loss(setting, seed=2026, folds=4):
    """Return the mean squared error of a cross-validation."""
    rng, known, errors = Random(f"{seed} {setting}"), points(), []
    for fold in range(folds):
        held_out = known[fold::folds]
        rest = [p for n, p in enumerate(known) if n % folds != fold]
        weights = fit(rest, *setting, rng)
        errors += [(predict(weights, x) - y) ** 2 for x, y in held_out]
    return fmean(errors)


if __name__ == "__main__":
    print(f"{GRID[-1]}: {loss(GRID[-1]):.4f}")
