def test_it_finds_what_the_loop_finds(record, outcomes):
    assert record.lines == outcomes["parameter_search/loop.py"].record.lines


def test_the_time_of_each_worker_is_written(record):
    busy = record.json("busy.json")
    assert 0 < busy["least"] <= busy["most"]
