def test_both_kinds_ran_with_each_number_of_workers(record):
    took = record.json("took.json")
    assert list(took) == ["compute", "wait"]
    for times in took.values():
        assert list(times) == ["1", "2", "3", "4", "6", "8"]
        assert all(time > 0 for time in times.values())


def test_a_worker_alone_waits_for_each_task_in_turn(record):
    waits = record.json("took.json")["wait"]
    assert waits["1"] >= 24 * 0.003
    assert waits["8"] >= 3 * 0.003
