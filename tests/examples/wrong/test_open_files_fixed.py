"""A pool needs few descriptors, whatever the number of tasks."""


def test_every_number_has_its_result(record):
    assert record.lines == ["results: 100"]
