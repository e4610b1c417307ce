def test_tasks_differ_and_a_second_run_does_not(record):
    assert record.lines[:2] == [
        "different estimates from eight tasks: 8",
        "the same in a second run: True",
    ]
    assert 3.13 < float(record.lines[2].split()[1]) < 3.15
