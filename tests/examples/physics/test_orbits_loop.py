import re


def test_the_highest_points_are_those_of_theory(record):
    assert len(record.lines) == 4
    for line in record.lines:
        found, expected = re.fullmatch(r"1\.\d\d: (\d\.\d{3}), theory (\d\.\d{3})", line).groups()
        assert found == expected
