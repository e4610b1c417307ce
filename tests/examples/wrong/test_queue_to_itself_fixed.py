def test_the_sender_was_another_process(record):
    assert record.lines == ["Hello from another process: True"]
