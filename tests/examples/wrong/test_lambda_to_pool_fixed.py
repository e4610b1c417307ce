def test_the_cubes_are_computed(record):
    assert record.lines == [str([n**3 for n in range(5)])]
