def test_every_request_is_counted(record, counted):
    assert [line.split() for line in record.lines] == counted


def test_the_work_is_that_of_the_loop(functions):
    assert functions("count_threads.py") == functions("count_loop.py")
