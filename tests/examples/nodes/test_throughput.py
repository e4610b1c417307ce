def test_moving_much_data_takes_time_on_the_cable(record):
    took = record.json("took.json")
    assert len(took) == 6
    assert min(took.values()) > 0
    assert took["32 MB node2"] > 32 / 125, "the cable carries 125 MB/s"
