def test_the_file_has_a_station_and_a_number_on_each_line(record):
    assert record.lines == ["first line: Cairo;-86", "600,000 lines"]
