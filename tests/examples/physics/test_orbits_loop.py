import re


def test_the_greatest_distances_are_those_of_theory(record):
    assert len(record.lines) == 5
    for line in record.lines[:4]:
        found, expected = re.fullmatch(r"speed 1\.\d\d: (\d\.\d{3}), theory (\d\.\d{3})", line).groups()
        assert found == expected


def test_energy_is_conserved(record):
    assert record.lines[4] == "energy conserved"
