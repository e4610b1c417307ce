def test_the_item_that_crashes_is_left_with_all_after_it(record):
    assert "crash 3; left: [40000, 50000, 60000]" in record.lines


def test_the_loop_never_ends(record):
    assert record.end == "timeout"
