def test_every_request_is_counted(record, counted):
    assert [line.split() for line in record.lines] == counted
