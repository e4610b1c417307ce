def test_both_filters_are_watched(record):
    assert record.lines == ["sharpen done", "median done"]


def test_no_pause_is_longer_than_the_operation(record):
    for figures in record.json("pauses.json").values():
        assert 0 < figures["pause"] <= figures["took"]
