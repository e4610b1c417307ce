def test_the_worker_fails_with_its_traceback(record):
    assert "Traceback (most recent call last):" in record.lines
    assert "ValueError: invalid literal for int() with base 10: 'n.a.'" in record.lines


def test_the_parent_goes_on_sees_the_exit_code_and_fails_too(record):
    assert record.lines[-3:] == ["Exit codes: [0, 1, 0]", "Files: 2", "1 of 3 workers failed"]
    assert record.end == "exit 1"
