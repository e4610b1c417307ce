import re


def test_forces_between_equal_masses_cancel_out(record):
    found = [complex(line.removeprefix("acceleration ")) for line in record.lines[:3]]
    assert len(found) == 3
    assert abs(sum(found)) < 0.02  # each is rounded
    assert all(abs(acceleration) > 0.1 for acceleration in found)


def test_bodies_at_rest_that_attract_have_a_negative_energy(record):
    assert float(re.fullmatch(r"energy (.+)", record.lines[3])[1]) < 0
