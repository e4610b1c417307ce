def test_the_consumer_ends(record):
    assert "the consumer has ended" in record.lines
    assert "ValueError" in record.output


def test_the_items_before_the_failure_arrive(record):
    assert {"got 104729", "got 15487"} <= set(record.lines)


def test_the_failure_reaches_the_exit_code(record):
    assert record.end == "exit 1"
