def test_forked_workers_draw_the_same_and_spawned_ones_do_not(record):
    distinct = dict(line.split(": ") for line in record.lines)
    assert distinct["fork"] == "1 distinct of 4"
    assert distinct["spawn"] == "4 distinct of 4"


def test_workers_of_a_server_that_imports_the_file_draw_the_same(record):
    version = tuple(map(int, record.environment.python.split(".")[:3]))
    shared = version >= (3, 14, 1) or (3, 13, 8) <= version < (3, 14)
    assert f"forkserver: {1 if shared else 4} distinct of 4" in record.lines
