def outcomes(record):
    return [line for line in record.lines if line.startswith("private ")]


def test_neither_can_be_sent_by_3_14(records):
    assert outcomes(records["3.14"]) == [
        "private class   pickle: PicklingError, executor: PicklingError",
        "private method  pickle: AttributeError, executor: BrokenProcessPool",
    ]


def test_3_15_pickles_both_and_sends_the_class_only(records):
    assert outcomes(records["3.15"]) == [
        "private class   pickle: works, executor: works",
        "private method  pickle: works, executor: BrokenProcessPool",
    ]


def test_the_worker_looked_for_the_name_as_written(records):
    for record in records.values():
        assert "AttributeError: 'Shop' object has no attribute '__price'" in record.lines
