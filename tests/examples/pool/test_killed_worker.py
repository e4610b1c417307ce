def test_the_pool_waits_until_it_is_stopped(record):
    assert record.end == "timeout"


def test_it_has_nothing_to_say(record):
    assert record.lines == ["Asking for three results."]
