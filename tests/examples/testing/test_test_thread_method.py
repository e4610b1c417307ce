def test_pytest_ends_without_a_report(record):
    assert record.end == "exit 1"
    assert "failed" not in record.lines[-1]


def test_its_worker_is_left(record):
    assert sum(kind.startswith("process") for kind in record.runs[0].left_behind) >= 1
