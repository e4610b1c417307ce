def test_the_name_means_another_object(record):
    assert "it's not the same object as __main__.digit_sum" in record.output
    assert record.end == "exit 1"


def test_the_remote_traceback_goes_through_the_thread_that_sends_calls(record):
    assert "_RemoteTraceback" in record.output
    assert "in _feed" in record.output
    assert "_sendback_result" not in record.output
