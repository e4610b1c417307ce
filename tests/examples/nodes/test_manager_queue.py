def test_one_local_worker_does_all_tasks(record):
    assert record.lines == ["tasks: {'localhost': 40}"]
