def test_the_worker_gets_to_work(record):
    assert record.lines == ["333328333350000"]
