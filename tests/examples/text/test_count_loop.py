def test_the_loop_finds_what_the_pool_finds(record, outcomes):
    assert record.lines == outcomes["text/count_pool.py"].record.lines
