def test_each_kind_of_task_was_measured_in_each_way(record):
    took = record.json("took.json")
    assert list(took) == ["sleep", "compute"]
    assert all(list(ways) == ["loop", "threads", "processes"] for ways in took.values())


def test_the_loop_slept_through_all_four_tasks(record):
    assert record.json("took.json")["sleep"]["loop"] >= 4 * 0.15
