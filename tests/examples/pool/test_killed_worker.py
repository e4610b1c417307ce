def test_the_pool_waits_until_it_is_stopped(record):
    assert record.end == "timeout"


def test_there_is_no_message(record):
    assert record.lines == ["asking for three results"]
