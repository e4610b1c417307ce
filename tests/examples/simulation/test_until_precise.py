def test_it_stops_before_the_limit(record):
    assert 20 <= int(record.lines[0].split()[0]) < 400
    assert record.lines[1] == "precise enough"
