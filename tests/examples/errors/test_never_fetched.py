def test_four_failed_calls_leave_no_message_and_the_code_of_success(record):
    assert record.lines == ["All rows are done."]
    assert record.end == "exit 0"
