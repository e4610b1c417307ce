"""A forked worker copies a list of numbers by reading it."""


def test_reading_makes_the_memory_private(record):
    told = record.json("memory.json")
    (private_before, _), (private_after, _) = told["before"], told["after"]
    objects = 400_000 * 28  # the smallest size of an int
    assert private_after - private_before > 0.8 * objects
    assert "MB private dirty, " in record.lines[1]
