def test_it_prints_the_same_estimate_as_all_the_others(record):
    assert record.lines == ["pi is about 3.137075"]
