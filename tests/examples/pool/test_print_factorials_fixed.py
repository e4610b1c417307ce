from math import lgamma, log


def test_all_five_are_printed_in_order(record):
    assert [line.split("!")[0] for line in record.lines] == ["10000", "20000", "30000", "40000", "50000"]


def test_the_exponents_are_right(record):
    for line in record.lines:
        n, exponent = int(line.split("!")[0]), int(line.split("e")[1])
        assert exponent == int(lgamma(n + 1) / log(10))


def test_the_known_first_digits_of_the_smallest_are_printed(record):
    assert record.lines[0] == "10000! = 2.84625e35659"
