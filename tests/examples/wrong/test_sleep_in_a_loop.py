def test_the_squares_come_in_order(record):
    assert record.lines == ["[1, 4, 9, 16, 25]"]


def test_the_sleeps_come_one_after_the_other(record):
    assert record.wall >= 5 * 0.1
