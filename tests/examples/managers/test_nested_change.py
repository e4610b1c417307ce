def test_what_the_workers_append_is_lost(record):
    assert record.lines == ["360: []", "1001: []", "65537: []"]
