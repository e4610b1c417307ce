def test_the_report_is_printed_but_pytest_does_not_end(record):
    assert record.lines[-1].startswith("1 failed in ")
    assert record.end == "timeout"
