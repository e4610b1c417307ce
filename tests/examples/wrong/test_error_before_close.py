def test_each_error_leaves_two_workers(record):
    alive = [int(line.rpartition(" ")[2]) for line in record.lines]
    assert alive == [0, 2, 4, 6]


def test_the_errors_are_those_of_the_workers(record):
    assert record.lines[0].startswith("70884; ")
    assert record.lines[1].startswith("no prime up to 1; ")
    assert record.lines[2].startswith("invalid literal for int() with base 10: 'n/a'; ")


def test_the_end_of_the_program_stops_them(record):
    assert record.end == "exit 0"
    assert not record.run.left_behind
