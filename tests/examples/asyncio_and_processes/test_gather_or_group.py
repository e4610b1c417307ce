def test_only_a_group_cancels_the_others(record):
    assert record.lines == ["gather(): 8 go on, 0 cancelled", "TaskGroup: 0 go on, 8 cancelled"]
