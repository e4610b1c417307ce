def test_with_fork_it_works(record):
    assert record.lines == ["hello from the worker", "exit code of the worker: 0"]
