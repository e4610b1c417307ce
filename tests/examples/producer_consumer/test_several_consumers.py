def test_every_job_is_done_once(record):
    assert record.lines == ["24 jobs, each done once", "11301 primes"]


def test_the_shares_of_the_consumers_add_up(record):
    shares = record.json("result.json")
    assert len(shares) == 3
    assert sum(shares) == 24
