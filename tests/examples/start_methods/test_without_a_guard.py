def test_with_fork_both_work(record):
    counts = record.json("counts.json")
    assert counts["process_unguarded.py fork"] == ["exit code of the worker: 0", 0]
    assert counts["pool_unguarded.py fork"] == ["[120, 720, 5040, 40320]", 0]


def failed_in_the_server(counts, script):
    """As Python 3.14 does, whose fork server imports the file itself."""
    return counts[f"{script} forkserver"][0].startswith("ConnectionResetError")


def test_a_process_fails_once_where_the_file_is_imported(record):
    counts, script = record.json("counts.json"), "process_unguarded.py"
    assert counts[f"{script} spawn"] == ["exit code of the worker: 1", 1]
    if not failed_in_the_server(counts, script):
        assert counts[f"{script} forkserver"] == ["exit code of the worker: 1", 1]


def test_a_pool_fails_again_and_again_until_it_is_stopped(record):
    counts, script = record.json("counts.json"), "pool_unguarded.py"
    for method in ("spawn", "forkserver"):
        if method == "spawn" or not failed_in_the_server(counts, script):
            last, failed = counts[f"{script} {method}"]
            assert last == "stopped after 2 s"
            assert failed > 2  # more than there are workers
