def test_the_program_dies_at_once(record):
    assert record.lines == ["0: 0", "1: 1", "2: 4"]
    assert record.end == "signal SIGTERM"


def test_its_workers_stay(record):
    assert any(left.startswith("process") for left in record.left_behind)
