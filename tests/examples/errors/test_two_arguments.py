def test_the_thread_for_results_dies_and_the_parent_waits(record):
    assert "(_handle_results)" in record.output
    assert record.lines[-1] == "TypeError: BadRow.__init__() missing 1 required positional argument: 'reason'"
    assert record.end == "timeout"


def test_the_message_of_the_exception_is_nowhere(record):
    assert "a value is missing" not in record.output
