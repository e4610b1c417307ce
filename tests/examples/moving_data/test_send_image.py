def test_rows_are_counted_instead_of_bytes_and_the_next_message_is_lost(record):
    assert record.lines == ["received 48 bytes of b''", "sent 9216"]
