"""A pool made before its function: the workers don't find it, and map never returns."""


def test_every_worker_misses_the_function(record):
    assert "'cube'" in record.output
    assert "[0, 1, 8, 27]" not in record.output


def test_it_hangs(record):
    assert record.end == "timeout"
