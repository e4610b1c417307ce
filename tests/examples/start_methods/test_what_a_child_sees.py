def test_only_a_forked_child_has_what_the_parent_did_at_run_time(record):
    rows = {line.split()[0]: line for line in record.lines}
    assert {"fork", "spawn", "forkserver"} == set(rows)
    for method, row in rows.items():
        copied = method == "fork"
        assert ("setting changed " in row) == copied
        assert ("name __main__ " in row) == copied
        assert row.endswith("file first") == copied
        assert row.endswith("file not open") != copied
