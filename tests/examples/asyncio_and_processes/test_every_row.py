def test_each_row_has_its_outcome_in_whatever_order(record):
    outcomes = dict(line.split(": ", 1) for line in record.lines)
    assert sorted(outcomes) == ["10", "20", "30", "36", "n/a"]
    assert outcomes["30"].startswith("A process in the process pool was terminated abruptly")
    assert outcomes["n/a"].startswith("invalid literal")
    assert outcomes["10"] == "[1, 2, 5, 10]"
    assert outcomes["20"] == "[1, 2, 4, 5, 10, 20]"
    assert outcomes["36"] == "[1, 2, 3, 4, 6, 9, 12, 18, 36]"
