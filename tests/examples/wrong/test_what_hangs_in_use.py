"""The module in a program of two locks, under each start method."""


def test_each_worker_is_shown_at_its_second_lock(records):
    assert set(records) == {"fork", "spawn", "forkserver"}
    for record in records.values():
        assert record.end == "timeout"
        parent, first, second = record.output.split("\nProcess ")[:3]
        assert "the parent:" in parent
        assert " in join\n" in parent
        for worker in first, second:
            assert "Process-" in worker
            assert "line 21 in transfer" in worker
