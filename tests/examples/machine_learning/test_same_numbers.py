def test_all_forked_workers_draw_the_same(record):
    assert record.lines == ["different numbers from four workers: 1"]
