from math import isqrt

STARTS = (100_000, 200_000, 300_000)


def primes(start):
    return sum(all(n % d for d in range(2, isqrt(n) + 1)) for n in range(start, start + 10_000))


def test_a_queue_is_refused_as_an_argument(record):
    assert record.lines[0].startswith("Queue: Queue objects should only be shared")


def test_each_task_reports_through_the_managers_queue(record):
    assert sorted(record.lines[1:4]) == [f"Manager().Queue(): {start} begun" for start in STARTS]


def test_the_results_are_right(record):
    assert record.lines[4] == f"primes: {[primes(start) for start in STARTS]}"
