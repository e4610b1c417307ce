"""A pool made after its function."""


def test_the_cubes_are_there(record):
    assert record.lines == ["[0, 1, 8, 27]"]
