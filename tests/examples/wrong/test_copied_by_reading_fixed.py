"""A forked worker reads an array without a copy."""


def test_reading_copies_no_part_of_the_array(record):
    told = record.json("memory.json")
    (private_before, _), (private_after, _) = told["before"], told["after"]
    assert private_after - private_before < 400_000 * 8
    assert "MB private dirty, " in record.lines[0]
