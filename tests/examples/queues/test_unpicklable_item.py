def test_the_item_is_lost_and_the_others_arrive(record):
    assert "received: ['first', 'third']" in record.lines


def test_the_error_comes_from_the_feeder_thread_and_ends_nothing(record):
    assert "not sent" not in record.output  # put() raised nothing
    assert "in _feed" in record.output
    assert "PicklingError: Can't pickle <function <lambda>" in record.output
    assert record.lines[-1] == "exit code of the receiver: 0"
    assert record.end == "exit 0"
