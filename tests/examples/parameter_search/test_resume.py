def test_an_empty_database_has_everything_to_do(record):
    assert record.lines[0] == "stored: 0, to do: 25"
    assert record.lines[1:-1] == [f"done: {n}" for n in (6, 12, 18, 24)]


def test_the_failed_setting_is_never_the_best(record):
    assert record.lines[-1].startswith("best: (256, 3, 0.03) 0.0550")
