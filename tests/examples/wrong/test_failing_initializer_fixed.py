def test_the_executor_gives_up_at_the_first_failure(record):
    assert record.output.count("FileNotFoundError: ") == 1
    assert record.lines[-1].startswith("BrokenProcessPool: ")
    assert record.end == "exit 1"


def test_the_cause_is_printed_as_the_page_says(record):
    assert "Exception in initializer:" in record.output
