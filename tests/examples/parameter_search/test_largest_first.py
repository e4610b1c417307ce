def test_it_finds_what_the_loop_finds(record, outcomes):
    assert record.lines == outcomes["parameter_search/loop.py"].record.lines


def test_the_share_of_the_busier_worker_is_written(record):
    assert 0.5 <= record.json("share.json") <= 1
