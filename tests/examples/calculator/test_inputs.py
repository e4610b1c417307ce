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
