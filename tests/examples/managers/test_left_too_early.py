def test_the_worker_finds_no_manager_and_fails(record):
    assert "in count_primes" in record.output
    assert record.lines[-1] == "exit code of the worker: 1"


def test_the_parent_reports_success(record):
    assert record.end == "exit 0"
