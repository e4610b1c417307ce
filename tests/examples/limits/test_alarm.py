def test_the_loop_is_interrupted(record):
    assert record.lines[2] == "40000: late"


def test_the_same_worker_does_the_other_tasks(record):
    assert record.lines[3:] == ["50000: 79249", "60000: 95098", "processes that returned results: 1"]
