def test_the_executor_raises_instead_of_waiting(record):
    assert record.end == "exit 0"
    assert record.lines == ["Asking for three results.", "A worker died: BrokenProcessPool."]
