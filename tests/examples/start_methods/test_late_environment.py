def told(record):
    """The value that each start method's process saw, first and second."""
    rows = [line.split() for line in record.lines if " = " in line and not line.startswith("The parent")]
    return {(method, turn): value for turn, part in enumerate((rows[:3], rows[3:])) for method, *_, value in part}


def test_at_first_all_see_the_variable(record):
    assert [told(record)[method, 0] for method in ("fork", "forkserver", "spawn")] == ["1", "1", "1"]


def test_a_later_change_does_not_reach_the_workers_of_the_fork_server(record):
    assert [told(record)[method, 1] for method in ("fork", "forkserver", "spawn")] == ["2", "1", "2"]
