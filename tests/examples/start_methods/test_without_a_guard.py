def test_with_fork_both_work(record):
    counts = record.json("counts.json")
    assert counts["process_unguarded.py fork"] == ["exit code of the worker: 0", 0]
    assert counts["pool_unguarded.py fork"] == ["[120, 720, 5040, 40320]", 0]


def test_a_process_fails_once_where_the_file_is_imported(record):
    counts = record.json("counts.json")
    for method in ("spawn", "forkserver"):
        assert counts[f"process_unguarded.py {method}"] == ["exit code of the worker: 1", 1]


def test_a_pool_fails_again_and_again_until_it_is_stopped(record):
    counts = record.json("counts.json")
    for method in ("spawn", "forkserver"):
        last, failed = counts[f"pool_unguarded.py {method}"]
        assert last == "stopped after 2 s"
        assert failed > 2  # more than there are workers
