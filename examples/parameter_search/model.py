"""A polynomial fitted to noisy points, and a grid of its settings"""

from itertools import product
from math import isfinite, sin
from random import Random
from statistics import fmean

STEPS, DEGREES, RATES = (8, 16, 32, 64, 128, 256), (3, 7), (0.03, 0.3)
GRID = list(product(STEPS, DEGREES, RATES))


def cost(setting):
    """Return the approximate cost, only good to compare settings."""
    steps, degree, _ = setting
    return steps * (degree + 2)


def points(number=40):
    rng = Random(1)
    xs = [rng.uniform(-1, 1) for _ in range(number)]
    return [(x, sin(3 * x) + rng.gauss(0, 0.2)) for x in xs]


def predict(weights, x):
    return sum(w * x**power for power, w in enumerate(weights))


def fit(sample, steps, degree, rate, rng):
    """Return weights found by stochastic gradient descent."""
    weights = [0.0] * (degree + 1)
    for _ in range(steps):
        for x, y in rng.sample(sample, len(sample)):  # shuffled
            error = predict(weights, x) - y
            for power in range(degree + 1):
                weights[power] -= rate * error * x**power
    if not all(map(isfinite, weights)):
        raise ArithmeticError("the fit diverged")
    return weights


def loss(setting, seed=2026, folds=4):
    """Return the mean squared error of a cross-validation."""
    rng = Random(f"{seed} {setting}")
    known, errors = points(), []
    for fold in range(folds):
        rest = [p for n, p in enumerate(known) if n % folds != fold]
        weights = fit(rest, *setting, rng)
        errors += [(predict(weights, x) - y) ** 2 for x, y in known[fold::folds]]
    return fmean(errors)


if __name__ == "__main__":
    print(f"{GRID[-1]}: {loss(GRID[-1]):.4f}")
