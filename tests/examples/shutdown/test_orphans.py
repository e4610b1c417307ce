def test_workers_end_with_their_parent_only_if_they_watch_it(record):
    assert [line.split(maxsplit=2) for line in record.lines] == [
        [method, name, state]
        for method in ("fork", "spawn", "forkserver")
        for name, state in (("none", "still running"), ("watch", "ended"))
    ]
