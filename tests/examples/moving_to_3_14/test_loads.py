def test_the_table_is_loaded_once_with_fork_and_twice_with_forkserver(records):
    assert records["3.13"].lines[-1] == "processes that loaded it: 1"
    assert records["3.14"].lines[-1] == "processes that loaded it: 2"
