"""Medians with intervals, and whether one way is faster"""

from math import comb, exp, log
from statistics import median

CONFIDENCE = 0.95
LEAST = 1.05  # factor from which a difference counts


def interval(values):
    """Return the k-th least and the k-th greatest value.

    They miss the true median only if fewer than k of the n values
    are on one side of it, as likely as fewer than k heads or k tails
    in n coin tosses. k is the greatest number for which that is rare.
    """
    n, k, missed = len(values), 0, 2
    while missed <= (1 - CONFIDENCE) * 2**n:
        k += 1
        missed += 2 * comb(n, k)
    if k == 0:
        raise ValueError("an interval needs at least 6 values")
    return sorted(values)[k - 1], sorted(values)[-k]


def compare(base, other):
    """Return the ratio of two ways' times, its interval, a verdict.

    Both lists have the times of the same rounds, in the same order.
    """
    ratios = [one / two for one, two in zip(base, other, strict=True)]
    middle = exp(median(map(log, ratios)))
    low, high = interval(ratios)
    if low > 1 and middle >= LEAST:
        return middle, low, high, "faster"
    if high < 1 and middle <= 1 / LEAST:
        return middle, low, high, "slower"
    return middle, low, high, "no difference shown"


def report(base, other):
    for name, took in ("first", base), ("second", other):
        low, high = interval(took)
        print(
            f"{name:6} {median(took):.4f} s ({low:.4f} to {high:.4f})"
        )
    ratio, low, high, verdict = compare(base, other)
    print(f"ratio  {ratio:.2f} ({low:.2f} to {high:.2f}): {verdict}")
