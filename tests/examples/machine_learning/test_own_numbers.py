def test_tasks_differ_and_other_workers_find_the_same(record):
    assert record.lines[:2] == [
        "8 distinct estimates from 8 tasks",
        "the same with 3 workers: True",
    ]
    assert 3.13 < float(record.lines[2].split()[1]) < 3.15
