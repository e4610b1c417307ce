import re


def test_all_primes_are_counted_and_the_ranges_are_equal_work(record):
    total, *counts = map(int, re.findall(r"\d+", record.output))
    assert total == sum(counts) == 5_772
    assert max(counts) < 1.05 * min(counts)
