# /// script
# dependencies = ["numpy"]
# ///
"""Logistic regression by gradient descent, with its grid and data"""

import os

# Set before NumPy is imported: one thread for its linear algebra
os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy as np

FOLDS = 5
PENALTIES = 0, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3
GRID = [(p, fold) for p in PENALTIES for fold in range(FOLDS)]


def make_data(rows=300, columns=40):
    rng = np.random.default_rng(seed=1)
    x = rng.normal(size=(rows, columns))
    truth = rng.normal(size=columns)
    return x, x @ truth + rng.normal(scale=4, size=rows) > 0


def train(x, y, penalty, steps=500):
    weights = np.zeros(x.shape[1])
    for _ in range(steps):
        guess = 1 / (1 + np.exp(-(x @ weights)))
        slope = x.T @ (guess - y) / len(y) + penalty * weights
        weights -= 0.5 * slope
    return weights


def score(data, penalty, fold):
    """Return the accuracy on one fold, trained on the others."""
    x, y = data
    held_out = np.arange(len(y)) % FOLDS == fold
    weights = train(x[~held_out], y[~held_out], penalty)
    right = (x[held_out] @ weights > 0) == y[held_out]
    return float(np.mean(right))


def report(scores):
    """Print the penalty with the best mean over its folds."""
    means = dict.fromkeys(PENALTIES, 0)
    for (penalty, _), accuracy in zip(GRID, scores, strict=True):
        means[penalty] += accuracy / FOLDS
    best = max(means, key=means.get)
    print(f"best penalty {best}, mean accuracy {means[best]:.3f}")


if __name__ == "__main__":
    print(f"accuracy on one fold: {score(make_data(), 0.1, 0):.2f}")
