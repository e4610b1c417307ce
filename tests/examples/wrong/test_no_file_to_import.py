def test_the_worker_does_not_find_the_function(record):
    assert "AttributeError: Can't get attribute 'digit_sum' on <module '__main__'" in record.output


def test_it_fails(record):
    assert record.lines[-1] == "exit code: 1"
