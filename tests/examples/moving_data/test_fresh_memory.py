def test_both_settings_were_timed(record):
    took = record.json("took.json")
    assert set(took) == {"returned", "kept"}
    assert all(told["call"] > 0 for told in took.values())


def test_a_process_that_keeps_its_memory_needs_fewer_new_pages(record):
    took = record.json("took.json")
    assert took["kept"]["pages"] < took["returned"]["pages"] / 2
