def test_the_consumer_waits_until_it_is_stopped(record):
    assert record.end == "timeout"
    assert "ValueError" in record.output
    assert "the consumer has ended" not in record.output


def test_the_items_before_the_failure_arrive(record):
    assert {"got 104729", "got 15487"} <= set(record.lines)
