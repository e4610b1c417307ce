from math import factorial


def test_all_five_factorials_are_there(record):
    bits = sum(factorial(n).bit_length() for n in range(10_000, 60_000, 10_000))
    assert record.lines == [f"5 factorials, {bits} bits"]
