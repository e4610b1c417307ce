def test_messages_mix_without_a_lock_and_only_then(record):
    assert record.lines == [
        "nullcontext - all messages whole: False",
        "Lock - all messages whole: True",
    ]
