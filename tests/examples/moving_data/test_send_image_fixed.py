def test_all_bytes_and_the_next_message_arrive(record):
    assert record.lines == ["received 9216 bytes of b'sky.jpg'", "sent 9216"]
