def test_the_worker_adds_the_digits(record):
    assert record.lines == [str(sum(map(int, str(3**1000))))]
