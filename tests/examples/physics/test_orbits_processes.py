def test_they_fly_as_high_as_in_the_loop(record, outcomes):
    assert record.lines == outcomes["physics/orbits_loop.py"].record.lines
