def test_it_hangs_until_it_is_stopped(record):
    assert record.end == "timeout"


def test_both_workers_had_put_everything(record):
    assert record.lines == ["a worker has put its last result"] * 2
