def test_it_works_where_fork_is_the_default(records):
    assert records["3.13"].end == "exit 0"


def test_it_fails_where_forkserver_is(records):
    assert records["3.14"].end == "exit 1"
    assert "NameError" in records["3.14"].output
