def test_every_line_is_added_up(record):
    readings = [int(line.split()[1].replace(",", "")) for line in record.lines]
    assert sum(readings) == 600_000
    assert [line.split()[0] for line in record.lines] == ["Bergen", "Cairo", "Lima", "Oslo", "Perth", "Quito"]
