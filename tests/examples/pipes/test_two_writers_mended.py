def test_every_message_is_whole(record):
    assert record.lines == ["200 whole messages"]
