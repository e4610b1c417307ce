def test_neither_workers_nor_order_change_a_result(record):
    assert record.lines == ["the same in 2 workers: True", "the same in 3 workers: True"]
