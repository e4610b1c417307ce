from math import lgamma, log


def factorials(record):
    return [line.split("! = ") for line in record.lines[1:]]


def test_all_five_are_printed_in_order(record):
    assert [int(n) for n, _ in factorials(record)] == [10_000, 20_000, 30_000, 40_000, 50_000]


def test_the_digits_are_right(record):
    for n, printed in factorials(record):
        digits, exponent = printed.split("e+")
        whole, fraction = divmod(lgamma(int(n) + 1) / log(10), 1)
        assert int(exponent) == whole
        assert abs(float(digits) - 10**fraction) < 1e-4


def test_the_last_digit_is_rounded(record):
    assert record.lines[1] == "10000! = 2.84626e+35659"  # 2.846259…
