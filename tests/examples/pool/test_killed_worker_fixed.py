def test_the_executor_raises_instead_of_waiting(record):
    assert record.end == "exit 0"
    assert record.lines[0] == "asking for three results"
    assert record.lines[1].startswith("BrokenProcessPool: ")
