def test_the_test_fails_and_the_plugin_says_why(record):
    assert "E   Failed: the test left workers" in record.lines
    assert record.lines[-1].startswith("1 failed, 1 error in ")


def test_the_worker_is_gone(record):
    assert record.end == "exit 1"
    assert not record.runs[0].left_behind
