from math import factorial


def test_the_other_program_returns_the_results_in_order(record):
    assert record.lines == [f"{n}! has {factorial(n).bit_length()} bits" for n in (20_000, 40_000)]
