def test_each_kind_of_task_was_measured_in_each_way(record):
    took = record.json("took.json")
    assert list(took) == ["sleep", "compute"]
    assert all(list(ways) == ["loop", "threads", "processes"] for ways in took.values())


def test_what_it_prints_is_what_it_measured(record):
    took = record.json("took.json")
    assert record.lines == [
        f"{task} {way} {seconds:.2f} s" for task, ways in took.items() for way, seconds in ways.items()
    ]
