def test_each_field_that_the_calculator_needs_is_told(record):
    told = dict(line.split(": ") for line in record.lines)
    assert list(told) == [
        "Tasks",
        "Time of a task",
        "Share of it that waits",
        "Argument",
        "Result",
        "Standard deviation of the time",
    ]
    assert told["Tasks"] == "100"
    assert float(told["Time of a task"].removesuffix(" ms")) > 0


def test_a_task_that_is_too_short_for_the_clock_has_a_time(imported, monkeypatch):
    module = imported("inputs")
    monkeypatch.setattr(module, "perf_counter", lambda: 1.0)
    told = module.inputs(abs, range(50))
    assert 0 < told["seconds"] < 1e-9
    assert told["waits"] == 0


def test_sizes_are_those_of_tasks_from_the_whole_input(imported):
    module = imported("inputs")
    told = module.inputs(len, [bytes(size) for size in range(0, 100_000, 1000)])
    assert 40_000 < told["out"] < 60_000
