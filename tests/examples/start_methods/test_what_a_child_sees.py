def test_a_forked_child_has_what_the_parent_did_at_run_time(records):
    assert records["fork"].lines == ["setting: changed", "name: __main__", "file: first"]


def test_others_have_the_file_as_it_is_written(records):
    for method in "spawn", "forkserver":
        assert records[method].lines == ["setting: as in the file", "name: __mp_main__", "file: not open"]
