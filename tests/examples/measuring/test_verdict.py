import random
from collections.abc import Sequence

import pytest

from measured.statistics import Estimate, Verdict, rank, ratio


@pytest.fixture
def module(imported):
    return imported("verdict")


def estimate(values: Sequence[float]) -> Estimate:
    return Estimate(tuple(values), tuple(range(len(values))), "one session")


def simulated(number: int) -> tuple[list[float], list[float]]:
    """Times of two ways in the same rounds: skewed, with noise that both share, and a true factor near 1."""
    drawn = random.Random(number)
    n, factor, noise = drawn.randint(6, 40), drawn.choice([0.8, 0.97, 1, 1, 1.04, 1.3]), drawn.choice([0.01, 0.1, 0.5])
    shared = [drawn.lognormvariate(0, 0.3) for _ in range(n)]
    base = [each * drawn.lognormvariate(0, noise) for each in shared]
    return base, [each * drawn.lognormvariate(0, noise) / factor for each in shared]


def test_it_prints_nothing(record):
    assert record.output == ""


@pytest.mark.parametrize("n", range(6, 120))
def test_its_interval_is_that_of_the_engine(module, n):
    values = list(range(n))
    random.Random(n).shuffle(values)
    assert module.interval(values) == (rank(n) - 1, n - rank(n))
    assert module.interval(values) == (estimate(values).low, estimate(values).high)


def test_it_compares_as_the_engine_does(module):
    found = set()
    for number in range(400):
        base, other = simulated(number)
        expected = ratio(estimate(base), estimate(other))
        assert expected is not None
        middle, low, high, verdict = module.compare(base, other)
        assert (middle, low, high) == pytest.approx((expected.median, expected.low, expected.high))
        assert verdict == expected.verdict
        found.add(verdict)
    assert found == set(Verdict)


def test_swapping_the_ways_swaps_the_verdict(module):
    slow, fast = [2.0, 2.1, 2.2, 2.0, 2.3, 2.1], [1.0, 1.1, 1.0, 1.2, 1.0, 1.1]
    assert module.compare(slow, fast)[-1] == "faster"
    assert module.compare(fast, slow)[-1] == "slower"
    assert module.compare(slow, slow) == (1, 1, 1, "no difference shown")


@pytest.mark.parametrize("n", [0, 1, 5])
def test_fewer_than_six_values_have_no_interval(module, n):
    with pytest.raises(ValueError, match="at least 6"):
        module.interval([1.0] * n)


def test_two_ways_need_the_same_rounds(module):
    with pytest.raises(ValueError, match="zip"):
        module.compare([1.0] * 7, [1.0] * 6)


def test_the_report_has_a_line_for_each_and_the_verdict(module, capsys):
    module.report([2.0] * 6, [1.0] * 6)
    assert capsys.readouterr().out.splitlines() == [
        "first  2.0000 s (2.0000 to 2.0000)",
        "second 1.0000 s (1.0000 to 1.0000)",
        "ratio  2.00 (2.00 to 2.00): faster",
    ]
