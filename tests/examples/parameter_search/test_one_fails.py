def test_one_setting_ends_the_search(record):
    assert record.end == "exit 1"
    assert record.lines[-1] == "ArithmeticError: the fit diverged"


def test_no_result_is_printed(record):
    assert not any(line.startswith("best:") for line in record.lines)
