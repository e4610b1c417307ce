"""A worker that is killed."""


def test_the_executor_is_lost_with_its_worker(record):
    assert record.lines[0].startswith("20 MB: 20,971,520 bytes")
    assert [line.split(": ")[1] for line in record.lines[1:]] == ["BrokenProcessPool"] * 2
