# /// script
# dependencies = ["numpy"]
# ///
"""Logistic regression by gradient descent, and data to try it on"""

import numpy as np


def make_data(rows=500, columns=20):
    rng = np.random.default_rng(seed=1)
    x = rng.normal(size=(rows, columns))
    truth = rng.normal(size=columns)
    return x, x @ truth + rng.normal(scale=4, size=rows) > 0


def train(x, y, penalty, steps=400):
    weights = np.zeros(x.shape[1])
    for _ in range(steps):
        guess = 1 / (1 + np.exp(-(x @ weights)))
        slope = x.T @ (guess - y) / len(y) + penalty * weights
        weights -= 0.5 * slope
    return weights


def score(data, penalty, fold):
    """Right answers on every fifth row, trained on the rest."""
    x, y = data
    held_out = np.arange(len(y)) % 5 == fold
    weights = train(x[~held_out], y[~held_out], penalty)
    return np.mean((x[held_out] @ weights > 0) == y[held_out])


def best(grid, scores):
    """Of the penalties, the one with the best mean over its folds."""
    means = {}
    for (penalty, _), right in zip(grid, scores, strict=True):
        means[penalty] = means.get(penalty, 0) + right / 5
    return max((mean, penalty) for penalty, mean in means.items())


GRID = [
    (p, fold)
    for p in (0, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3)
    for fold in range(5)
]

if __name__ == "__main__":
    print(f"one fold: {score(make_data(), 0.1, fold=0):.2f}")
