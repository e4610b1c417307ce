import re


def test_all_primes_are_counted_and_the_ranges_are_equal_work(record):
    total, *counts = map(int, re.findall(r"\d+", record.output))
    assert total == sum(counts) == 5_772
    assert max(counts) < 1.05 * min(counts)


def test_the_work_is_that_of_the_serial_script(functions):
    assert functions("cpu_threads.py") == functions("cpu_serial.py")
