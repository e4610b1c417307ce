def test_the_worker_does_not_find_the_function(record):
    error = next(line for line in record.lines if line.startswith("AttributeError: "))
    assert "digit_sum" in error
    assert "module '__main__'" in error


def test_it_fails(record):
    assert record.lines[-1] == "exit code: 1"
