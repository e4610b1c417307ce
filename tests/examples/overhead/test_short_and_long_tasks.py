def test_the_pool_gives_the_same_digests_for_each_length(record):
    assert record.lines == ["the same digests for 4 lengths of tasks"]


def test_a_row_tells_the_length_of_a_task_and_the_time_of_each_way(record):
    for task, loop, pool in record.json("rows.json"):
        assert abs(task * 100 - loop) < 1e-9
        assert pool > 0
