def test_the_worker_gets_the_lock(record):
    assert record.lines == [f"digit sum: {sum(map(int, str(2**1000)))}"]
