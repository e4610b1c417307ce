def test_it_finds_what_the_loop_finds(record, outcomes):
    assert record.lines == outcomes["parameter_search/loop.py"].record.lines


def test_the_share_of_the_busier_worker_is_written(record):
    assert 0.5 <= record.json("share.json") <= 1


def test_the_last_chunk_holds_three_of_the_four_most_expensive_settings(imported):
    model = imported("model")
    size = -(-len(model.GRID) // (2 * 4))  # Pool.map makes four chunks for each of two workers
    assert sum(setting in sorted(model.GRID, key=model.cost)[-4:] for setting in model.GRID[-size:]) == 3
