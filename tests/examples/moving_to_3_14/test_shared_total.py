def test_the_total_is_right_only_where_fork_is_the_default(records):
    assert records["3.13"].lines[1] == "expected 5050, got 5050"
    assert records["3.14"].lines[1] == "expected 5050, got 0"


def test_the_workers_share_the_value_of_the_server(records):
    assert records["3.14"].environment.python != "3.14.0"  # whose server doesn't import the file
    assert records["3.14"].lines[0] == "a worker sees 5050"
