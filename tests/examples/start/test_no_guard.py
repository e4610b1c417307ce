def test_it_does_not_end_by_itself(record):
    assert record.end == "timeout"


def test_the_worker_that_failed_is_replaced_by_another_that_fails(record):
    assert record.output.count("bootstrapping phase") > 1


def test_the_sum_is_never_printed(record):
    assert "1229" not in record.lines
