def test_the_rows_after_the_bad_one_have_no_result(record):
    assert record.end == "exit 1"
    assert record.lines[0] == "1000: 168"
    assert record.lines[-1].startswith("ValueError: invalid literal")
    assert not any(line.startswith(("30000:", "2000:", "3000:")) for line in record.lines)
