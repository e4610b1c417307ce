def test_the_traceback_names_both_functions(record):
    assert record.end == "exit 1"
    calls = [line.rsplit(" in ", 1)[-1] for line in record.lines if " in " in line]
    assert [call for call in calls if call in {"add", "move", "work"}] == ["add", "move", "work"]
    assert "added" not in record.lines
