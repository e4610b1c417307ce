def test_the_total_is_right_only_where_fork_is_the_default(records):
    assert records["3.13"].lines == ["expected 5050, got 5050"]
    assert records["3.14"].lines == ["expected 5050, got 0"]
