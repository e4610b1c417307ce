def test_the_last_message_says_where_the_worker_waits(record):
    assert record.lines[-1] == "[DEBUG/Process-1] joining queue thread"
    assert record.end == "timeout"
