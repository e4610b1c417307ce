import re

STARTS = (100_000, 200_000, 300_000)


def primes_from(start):
    return sum(all(n % d for d in range(2, int(n**0.5) + 1)) for n in range(start, start + 10_000))


def parts(record):
    return [int(found[1]) for line in record.lines if (found := re.match(r"from (\d+)", line))]


def test_every_part_arrives_once(record):
    starts = [start + part for start in STARTS for part in (0, 10_000, 20_000)]
    assert sorted(line for line in record.lines if line.startswith("from")) == [
        f"from {start}: {primes_from(start)} primes" for start in starts
    ]


def test_the_parts_of_one_worker_stay_in_order(record):
    for start in STARTS:
        own = [part for part in parts(record) if start <= part < start + 30_000]
        assert own == sorted(own)


def test_the_end_of_each_worker_is_noticed(record):
    assert record.lines.count("a worker ended, exit code 0") == 3
