def test_pulls_of_equal_masses_cancel_out(record):
    pulls = [complex(line.removeprefix("a pull of ")) for line in record.lines[:3]]
    assert len(pulls) == 3
    assert abs(sum(pulls)) < 0.02  # each is rounded


def test_bodies_at_rest_that_attract_have_a_negative_energy(record):
    assert float(record.lines[3].removeprefix("energy: ")) < 0
