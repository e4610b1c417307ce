def test_workers_of_the_fork_server_draw_the_same(record):
    assert record.lines == ["fork: 1 distinct of 4", "spawn: 4 distinct of 4", "forkserver: 1 distinct of 4"]
