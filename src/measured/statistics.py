"""Medians with intervals, ratios and verdicts: the only place that says "faster".

Everything here is computed from runs in their order, with the standard library alone. Three choices carry the rest:

*The interval* of a median is a pair of order statistics, the k-th least and the k-th greatest value. A run is below
the true median with probability 1/2, whatever the distribution, so the number of runs below it is binomial, and the
interval misses it with probability 2·P(B(n, 1/2) < k). k is the greatest number for which this is at most 5 %. With
ties the coverage can only be greater. (H. A. David and H. N. Nagaraja, Order Statistics, 3rd edition, section 7.1.)

*A ratio* is taken per round, base over other, and is summarized like any other figure: noise that both runs of a round
share cancels. Its median is that of the logarithms, so that swapping base and other inverts it.

*A verdict* needs an interval that excludes 1 and a median that differs from 1 by a factor of at least 1.05.

The coverage holds for a number of rounds fixed beforehand, and for independent runs. Adding rounds while a ratio is
imprecise (8, then 11) costs some of it, because an interval that is narrow by chance ends the search. In simulations
(five distributions, nine levels of noise, 6,000 sessions each), the interval still covered the true median in at least
98.5 % of the sessions, and two equal scripts got a verdict in at most 1.4 % of them; a test in test_statistics.py
repeats some of them.
"""

from __future__ import annotations

import itertools
import math
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

CONFIDENCE = 0.95
"""Least probability with which an interval covers the true median."""
PRECISE = 1.1
"""Factor by which the ends of a compared ratio's interval may differ from its median before rounds are added."""
LEAST_FACTOR = 1.05
"""Factor from which a difference counts; a smaller one is real at most on this machine today."""
UNSTEADY = 0.25
"""Share of the median: a figure whose interval is wider is unsteady."""


@cache
def rank(n: int) -> int:
    """Return which values from outside, counted from 1, are the ends of the interval of n runs."""
    k = 1
    while k + 1 <= n // 2 and coverage(n, k + 1) >= CONFIDENCE:
        k += 1
    return k


def coverage(n: int, k: int) -> float:
    """Return the probability that the k-th least to the k-th greatest of n values covers the true median."""
    below: int = sum(math.comb(n, number) for number in range(k))
    return max(0.0, 1.0 - 2 * below / (1 << n))


LEAST_ROUNDS = next(n for n in itertools.count(2) if coverage(n, 1) >= CONFIDENCE)
"""Least number of runs with an interval: with 5, least to greatest covers only 1 - 2/2⁵ = 93.75 %."""
STAGES = (8, 11)
"""Numbers of counted rounds: the first for every timed script, the second where a compared ratio is still imprecise.

6 would do for an interval, but the median of a second build varies too, and would be inside only 90 times in 100. With
8 (least to greatest, coverage 99.2 %) it is 96 times in 100; with 11 (2nd least to 2nd greatest, 98.8 %), 94 times.
"""


class Verdict(StrEnum):
    """Result of a comparison."""

    FASTER = "faster"
    SLOWER = "slower"
    NO_DIFFERENCE = "no difference shown"


@dataclass(frozen=True)
class Estimate:
    """A figure measured in several rounds of one session."""

    values: tuple[float, ...]
    """One value per round, in the order measured."""
    rounds: tuple[int, ...]
    """Number of the round of each value."""
    session: str = ""
    """Identifier of the session; values of different sessions can't be paired."""

    def __post_init__(self) -> None:
        """Raise ValueError unless there is exactly one value for each of some rounds."""
        if not self.values or len(self.values) != len(self.rounds) or len(set(self.rounds)) != len(self.rounds):
            raise ValueError(f"expected one value per round, got {self.values} for the rounds {self.rounds}")

    @property
    def n(self) -> int:
        """Number of rounds."""
        return len(self.values)

    @property
    def median(self) -> float:
        """Sample median: the mean of the two middle values where their number is even."""
        return statistics.median(self.values)

    @property
    def low(self) -> float:
        """Lower end of the interval; under 6 rounds, the least value."""
        return sorted(self.values)[rank(self.n) - 1]

    @property
    def high(self) -> float:
        """Upper end of the interval; under 6 rounds, the greatest value."""
        return sorted(self.values)[-rank(self.n)]

    @property
    def has_interval(self) -> bool:
        """Whether `low` and `high` are an interval of at least 95 % coverage; otherwise they are the range."""
        return self.n >= LEAST_ROUNDS

    @property
    def coverage(self) -> float:
        """Probability that `low` to `high` covers the true median, for independent runs of one distribution."""
        return coverage(self.n, rank(self.n))

    @property
    def unsteady(self) -> bool:
        """Whether the interval (or range) is wider than a quarter of the median."""
        return self.high - self.low > UNSTEADY * abs(self.median)


@dataclass(frozen=True)
class Ratio(Estimate):
    """Base over other, round by round: above 1 where `other` is faster. Made by `ratio`."""

    @property
    def median(self) -> float:
        """Median taken of logarithms: swapping base and other inverts it."""
        return math.exp(statistics.median(map(math.log, self.values)))

    @property
    def verdict(self) -> Verdict:
        """*Faster* where the interval lies above 1 and the median is at least 1.05; *slower* the other way round."""
        if not self.has_interval:
            return Verdict.NO_DIFFERENCE
        if self.low > 1 and self.median >= LEAST_FACTOR:
            return Verdict.FASTER
        if self.high < 1 and self.median <= 1 / LEAST_FACTOR:
            return Verdict.SLOWER
        return Verdict.NO_DIFFERENCE

    @property
    def faster(self) -> bool:
        """Whether `other` is faster than `base`."""
        return self.verdict is Verdict.FASTER

    @property
    def slower(self) -> bool:
        """Whether `other` is slower than `base`."""
        return self.verdict is Verdict.SLOWER

    @property
    def undecided(self) -> bool:
        """Whether no difference was shown."""
        return self.verdict is Verdict.NO_DIFFERENCE

    @property
    def precise(self) -> bool:
        """Whether both ends of the interval are within 10 % of the median."""
        return self.high <= PRECISE * self.median and self.low * PRECISE >= self.median


def ratio(base: Estimate, other: Estimate) -> Ratio | None:
    """Return base over other, paired by round.

    There is none where the two were not measured in one session, have fewer than 6 rounds in common, or hold a value
    that isn't positive.
    """
    pairs = dict(_pairs(base, other)) if base.session == other.session != "" else {}
    if len(pairs) < LEAST_ROUNDS or min(base.values + other.values) <= 0:
        return None
    return Ratio(tuple(one / two for one, two in pairs.values()), tuple(pairs), base.session)


def _pairs(base: Estimate, other: Estimate) -> Iterator[tuple[int, tuple[float, float]]]:
    others = dict(zip(other.rounds, other.values, strict=True))
    for number, value in zip(base.rounds, base.values, strict=True):
        if number in others:
            yield number, (value, others[number])
