def test_the_callback_got_each_result(record):
    assert record.lines[0] == "done:   [(91, 7), (1000003, 1000003), (1299709, 1299709)]"


def test_the_error_callback_got_the_exception_itself(record):
    assert record.lines[1] == "failed: [ValueError('1 has no prime factor')]"
