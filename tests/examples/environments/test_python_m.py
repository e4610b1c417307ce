def test_a_worker_does_not_find_the_function(record):
    assert "AttributeError: " in record.output
    assert "'is_prime'" in record.output


def test_it_fails(record):
    assert "BrokenProcessPool: " in record.output
    assert record.lines[-1] == "exit code: 1"
