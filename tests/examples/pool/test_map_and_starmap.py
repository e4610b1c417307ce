from math import comb, lgamma, log


def digits_of_factorial(n):
    return int(lgamma(n + 1) / log(10)) + 1


def test_map_returns_the_results_in_the_order_of_the_inputs(record):
    assert record.lines[0] == str([digits_of_factorial(n) for n in (60_000, 40_000, 20_000)])


def test_starmap_passes_a_pair_as_two_arguments(record):
    last = record.lines[1].strip("[]").split(", ")[-1]
    assert int(last) == len(str(comb(20_000, 100)))


def test_partial_fixes_the_first_argument(record):
    assert record.lines[2].strip("[]").split(", ")[0] == record.lines[1].strip("[]").split(", ")[0]
