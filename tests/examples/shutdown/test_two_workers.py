def test_each_task_starts_and_cleans_up(record):
    assert sorted(record.lines) == ["done", "done", "finally", "finally", "start", "start"]
