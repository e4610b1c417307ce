"""Intervals cover as often as they claim, ratios are paired, verdicts are fair: checked against brute force."""

import itertools
import math
import random
import statistics
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import ClassVar

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from measured.statistics import (
    CONFIDENCE,
    LEAST_FACTOR,
    LEAST_ROUNDS,
    PRECISE,
    STAGES,
    Estimate,
    Ratio,
    Verdict,
    coverage,
    rank,
    ratio,
)

TIMES = st.floats(min_value=1e-4, max_value=1e4)
SEVERAL = st.lists(TIMES, min_size=1, max_size=20)
PAIRS = st.lists(st.tuples(TIMES, TIMES), min_size=LEAST_ROUNDS, max_size=14)
TOLERANCE = 1e-9


def estimate(values: Sequence[float], session: str = "s", first: int = 1) -> Estimate:
    return Estimate(tuple(values), tuple(range(first, first + len(values))), session)


def of_pairs(pairs: Sequence[tuple[float, float]]) -> Ratio:
    found = ratio(estimate([base for base, _ in pairs]), estimate([other for _, other in pairs]))
    assert found
    return found


class TestCoverage:
    """The binomial formula, and intervals on simulated data."""

    @pytest.mark.parametrize("n", range(1, 13))
    def test_is_the_share_of_all_ways_to_fall_below_and_above(self, n: int):
        for k in range(1, n // 2 + 1):
            covers = [k <= sum(below) <= n - k for below in itertools.product((0, 1), repeat=n)]
            assert coverage(n, k) == pytest.approx(float(Fraction(sum(covers), len(covers))))

    @given(st.integers(1, 200))
    def test_the_ends_are_as_near_as_95_percent_allows(self, n: int):
        k = rank(n)
        assert 1 <= k <= max(n // 2, 1)
        assert coverage(n, k) >= CONFIDENCE or n < LEAST_ROUNDS
        assert coverage(n, k + 1) < CONFIDENCE
        assert (coverage(n, 1) >= CONFIDENCE) == (n >= LEAST_ROUNDS)

    def test_at_each_stage_the_interval_claims_more_than_it_must(self):
        assert [rank(n) for n in STAGES] == [1, 2]
        assert all(n >= LEAST_ROUNDS and coverage(n, rank(n)) > 0.98 for n in STAGES)

    def test_with_6_runs_the_interval_is_the_range(self):
        measured = estimate([3, 1, 6, 5, 2, 4])
        assert (measured.low, measured.high, measured.coverage) == (1, 6, 0.96875)

    DISTRIBUTIONS: ClassVar[dict[str, tuple[Callable[[random.Random], float], float]]] = {
        "normal": (lambda chance: chance.gauss(10, 1), 10),
        "exponential": (lambda chance: chance.expovariate(1), math.log(2)),
        "heavy tail": (lambda chance: chance.paretovariate(0.9), 2 ** (1 / 0.9)),
        "ties": (lambda chance: chance.randrange(5), 2),
        "constant": (lambda _: 1.0, 1.0),
        "clock of 10 ms": (lambda chance: round(chance.gauss(1, 0.02), 2), 1.0),
    }

    @pytest.mark.parametrize("n", [*STAGES, 7, 20])
    @pytest.mark.parametrize("name", DISTRIBUTIONS)
    def test_on_simulated_runs_is_at_least_as_claimed(self, name: str, n: int):
        draw, median = self.DISTRIBUTIONS[name]
        chance, sessions = random.Random(f"{name} {n}"), 4000
        made = [estimate([draw(chance) for _ in range(n)]) for _ in range(sessions)]
        covered = sum(one.low <= median <= one.high for one in made)
        claim = made[0].coverage
        noise = 4 * math.sqrt(claim * (1 - claim) / sessions)
        assert covered / sessions >= claim - noise

    def test_where_two_medians_would_do_either_is_covered(self):
        """Half of the runs take 1 s, half 9 s: every value in between is a median."""
        chance, sessions = random.Random(3), 4000
        made = [estimate([chance.choice((1, 9)) for _ in range(6)]) for _ in range(sessions)]
        assert sum(one.low <= 5 <= one.high for one in made) / sessions >= made[0].coverage - 0.011


class TestEstimate:
    """A figure over some rounds."""

    @given(SEVERAL, st.randoms())
    def test_the_order_of_the_rounds_does_not_matter(self, values: list[float], chance: random.Random):
        mixed = list(values)
        chance.shuffle(mixed)
        one, other = estimate(values), estimate(mixed)
        assert (one.median, one.low, one.high) == (other.median, other.low, other.high)

    @given(SEVERAL)
    def test_the_median_lies_inside_and_ends_are_values(self, values: list[float]):
        measured = estimate(values)
        assert measured.low <= measured.median <= measured.high
        assert {measured.low, measured.high} <= set(values)

    @given(SEVERAL, st.integers(-10, 10))
    def test_all_of_it_scales(self, values: list[float], exponent: int):
        scale = 2.0**exponent  # exact in floating point
        one, scaled = estimate(values), estimate([value * scale for value in values])
        assert (scaled.median, scaled.low, scaled.high) == (one.median * scale, one.low * scale, one.high * scale)
        assert scaled.unsteady == one.unsteady

    @given(SEVERAL)
    def test_under_6_rounds_it_is_the_range(self, values: list[float]):
        measured = estimate(values)
        assert measured.has_interval == (len(values) >= 6)
        if not measured.has_interval:
            assert (measured.low, measured.high) == (min(values), max(values))
            assert measured.coverage < CONFIDENCE

    @pytest.mark.parametrize(("most", "unsteady"), [(1.25, False), (1.26, True)])
    def test_it_is_unsteady_beyond_a_quarter_of_the_median(self, most: float, unsteady: bool):
        assert estimate([1.0, 1.0, 1.0, 1.0, 1.0, most]).unsteady == unsteady

    @pytest.mark.parametrize(
        ("values", "rounds"), [((), ()), ((1.0,), (1, 2)), ((1.0, 2.0), (1,)), ((1.0, 2.0), (1, 1))]
    )
    def test_there_is_one_value_for_each_round(self, values: tuple[float, ...], rounds: tuple[int, ...]):
        with pytest.raises(ValueError, match="one value per round"):
            Estimate(values, rounds)


class TestRatio:
    """Base over other, and what is said of it."""

    @given(PAIRS)
    def test_is_taken_round_by_round(self, pairs: list[tuple[float, float]]):
        found = of_pairs(pairs)
        each = sorted(base / other for base, other in pairs)
        assert (found.low, found.high) == (each[rank(len(each)) - 1], each[-rank(len(each))])
        middle = each[(len(each) - 1) // 2] * each[len(each) // 2]
        assert found.median == pytest.approx(math.sqrt(middle))

    @given(PAIRS, st.randoms())
    def test_pairs_by_the_number_of_the_round(self, pairs: list[tuple[float, float]], chance: random.Random):
        numbered = list(enumerate(pairs, 1))
        chance.shuffle(numbered)
        rounds = tuple(number for number, _ in numbered)
        base = Estimate(tuple(pair[0] for _, pair in numbered), rounds, "s")
        found = ratio(base, estimate([other for _, other in pairs]))
        assert found
        assert (found.median, found.low, found.high) == (
            of_pairs(pairs).median,
            of_pairs(pairs).low,
            of_pairs(pairs).high,
        )
        assert found.verdict == of_pairs(pairs).verdict

    @given(PAIRS)
    @example([(1.0, 1.0)] * 6)
    @example([(1.06, 1.0)] * 6)
    @example([(1.0, 1.2), (1.0, 1.1)] * 3)
    def test_swapping_base_and_other_turns_the_verdict_round(self, pairs: list[tuple[float, float]]):
        found, swapped = of_pairs(pairs), of_pairs([(other, base) for base, other in pairs])
        edges = (found.low, found.high, found.median / LEAST_FACTOR, found.median * LEAST_FACTOR)
        assume(all(edge == 1 or abs(edge - 1) > TOLERANCE for edge in edges[:2]))
        assume(all(abs(edge - 1) > TOLERANCE for edge in edges[2:]))
        opposite = {Verdict.FASTER: Verdict.SLOWER, Verdict.SLOWER: Verdict.FASTER}
        assert swapped.verdict == opposite.get(found.verdict, Verdict.NO_DIFFERENCE)
        assert swapped.median == pytest.approx(1 / found.median)
        assert (swapped.low, swapped.high) == pytest.approx((1 / found.high, 1 / found.low))
        assume(abs(found.high / found.median - PRECISE) > TOLERANCE)
        assume(abs(found.median / found.low - PRECISE) > TOLERANCE)
        assert swapped.precise == found.precise

    @given(PAIRS, st.integers(-10, 10))
    def test_does_not_depend_on_the_unit(self, pairs: list[tuple[float, float]], exponent: int):
        scale = 2.0**exponent
        assert of_pairs([(base * scale, other * scale) for base, other in pairs]) == of_pairs(pairs)

    @given(PAIRS)
    def test_exactly_one_verdict_holds(self, pairs: list[tuple[float, float]]):
        found = of_pairs(pairs)
        assert [found.faster, found.slower, found.undecided].count(True) == 1
        if found.faster:
            assert found.low > 1
        if found.slower:
            assert found.high < 1

    @pytest.mark.parametrize(
        ("ratios", "verdict"),
        [
            ([1.05] * 6, Verdict.FASTER),
            ([1.049] * 6, Verdict.NO_DIFFERENCE),  # shown, but too small to count
            ([2, 2, 2, 2, 2, 1.0], Verdict.NO_DIFFERENCE),  # the interval reaches 1
            ([2, 2, 2, 2, 2, 1.001], Verdict.FASTER),
            ([1 / 1.05] * 6, Verdict.SLOWER),
            ([0.5, 0.5, 0.5, 0.5, 0.5, 1.0], Verdict.NO_DIFFERENCE),
            ([2, 2, 2, 2, 2, 2, 2, 2, 0.9], Verdict.FASTER),  # with 9, one on the wrong side is outside the interval
            ([1.0] * 6, Verdict.NO_DIFFERENCE),
        ],
    )
    def test_a_verdict_needs_an_interval_beyond_1_and_a_median_of_5_percent(
        self, ratios: list[float], verdict: Verdict
    ):
        assert Ratio(tuple(ratios), tuple(range(len(ratios))), "s").verdict == verdict

    def test_noise_that_is_common_to_a_round_cancels(self):
        drift = [1.0, 1.5, 2.0, 2.5, 3.0, 3.5]
        found = of_pairs([(1.1 * slow, slow) for slow in drift])
        assert found.faster
        assert found.high / found.low == pytest.approx(1)

    def test_there_is_none_without_6_common_rounds_of_one_session(self):
        six = estimate([1.0] * 6)
        assert ratio(six, six)
        assert ratio(six, estimate([1.0] * 5)) is None
        assert ratio(six, estimate([1.0] * 6, first=2)) is None  # 5 in common
        assert ratio(six, estimate([1.0] * 6, "another session")) is None
        assert ratio(estimate([1.0] * 6, ""), estimate([1.0] * 6, "")) is None
        assert ratio(six, estimate([0.0, *[1.0] * 5])) is None

    def test_of_more_rounds_only_the_common_ones_count(self):
        found = ratio(estimate([2.0] * 9), estimate([1.0] * 6))
        assert found
        assert found.n == 6
        assert found.median == pytest.approx(2)

    def test_too_few_rounds_have_no_verdict(self):
        assert Ratio((9.0,) * 5, (1, 2, 3, 4, 5), "s").undecided


class TestAddingRounds:
    """Rounds are added while a ratio is imprecise, which costs some coverage."""

    NOISES: ClassVar[dict[str, Callable[[random.Random], float]]] = {
        "uniform, the worst of those tried": lambda chance: chance.uniform(-0.16, 0.16),
        "normal": lambda chance: chance.gauss(0, 0.1),
        "outliers": lambda chance: chance.gauss(0, 0.06) + (chance.random() < 0.1) * chance.choice((-0.4, 0.4)),
    }

    @staticmethod
    def session(draw: Callable[[random.Random], float], chance: random.Random) -> Ratio:
        values: list[float] = []
        for stage in STAGES:
            values += [math.exp(draw(chance)) for _ in range(stage - len(values))]
            found = Ratio(tuple(values), tuple(range(stage)), "s")
            if found.precise:
                break
        return found

    @pytest.mark.parametrize("name", NOISES)
    def test_covers_what_the_docstring_says_and_two_equal_scripts_rarely_differ(self, name: str):
        chance, sessions = random.Random(11), 4000
        made = [self.session(self.NOISES[name], chance) for _ in range(sessions)]
        noise = 4 * math.sqrt(0.015 * 0.985 / sessions)
        assert sum(found.low <= 1 <= found.high for found in made) / sessions >= 0.985 - noise
        assert sum(not found.undecided for found in made) / sessions <= 0.014 + noise
        assert len({found.n for found in made}) == len(STAGES), "all stages are reached"


def test_the_median_is_the_usual_one():
    for values in ([1.0], [1.0, 3.0], [5.0, 1.0, 2.0]):
        assert estimate(values).median == statistics.median(values)


@pytest.mark.parametrize(("verdict", "text"), [(v, v.value) for v in Verdict])
def test_a_verdict_reads_as_words(verdict: Verdict, text: str):
    assert f"{verdict}" == text
