def test_the_three_workers_are_stuck(record):
    assert record.lines == ["('loops', True)", "('matches', True)", "('waits', True)"]
