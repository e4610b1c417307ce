def primes_from(start):
    return sum(all(n % d for d in range(2, int(n**0.5) + 1)) for n in range(start, start + 10_000))


def test_every_part_arrives_once(record):
    starts = [start + part for start in (100_000, 200_000, 300_000) for part in (0, 10_000, 20_000)]
    assert sorted(record.lines) == [f"from {start}: {primes_from(start)} primes" for start in starts]
