"""Three children that ps shows as zombies."""


def test_three_zombies_are_left(record):
    assert len(record.lines) == 3
    for line in record.lines:
        assert line.startswith("Z")
        assert "<defunct>" in line
