def test_every_item_is_received(record):
    assert record.lines == ["30 items made, 30 received", "exit codes: 0 0"]
