def test_all_rows_but_the_bad_one_and_the_deadly_one_have_a_result(record):
    outcomes = dict(line.split(": ", 1) for line in record.lines)
    assert outcomes["n/a"].startswith("invalid literal")
    assert outcomes["30000"].startswith("A process in the process pool was terminated abruptly")
    assert [outcomes[row] for row in ("1000", "2000", "3000")] == ["168", "303", "430"]
