def test_a_message_is_mixed_or_cannot_be_read(record):
    assert record.lines in (["two letters in one message"], ["OSError: bad message length"])
