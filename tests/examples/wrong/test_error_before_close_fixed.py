def test_no_worker_is_left_after_an_error(record):
    alive = [int(line.rpartition(" ")[2]) for line in record.lines]
    assert alive == [0, 0, 0, 0]


def test_the_errors_are_the_same(record):
    assert record.lines[0].startswith("70884; ")
    assert record.lines[3].startswith("no prime up to 0; ")
