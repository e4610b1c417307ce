def test_the_loop_finds_what_the_pool_found(record, outcomes):
    assert record.output == outcomes["simulation/queue_pool.py"].record.output
