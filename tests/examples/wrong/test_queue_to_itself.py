def test_the_sender_was_the_receiver(record):
    assert record.lines == ["Hello from another process: False"]
