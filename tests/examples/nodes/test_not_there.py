def test_everything_works_where_the_client_is_and_nothing_elsewhere(record):
    assert record.lines[1::3] == ["  node1: works"] * 4
    errors = [line.removeprefix("  node2: ").partition("(")[0] for line in record.lines[2::3]]
    assert errors == ["FileNotFoundError", "KeyError", "ModuleNotFoundError", "FileNotFoundError"]
