def test_the_stored_result_ignores_a_changed_helper(record):
    assert record.lines == ["before the change: 1.0", "after the change:  1.0", "without the store: 10.0"]
