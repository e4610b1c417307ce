def test_maxsize_limits_the_items_that_wait(record):
    _, held = record.json("result.json")
    assert 1 <= held <= 5 + 1


def test_without_it_the_producer_runs_far_ahead(record):
    free, held = record.json("result.json")
    assert 2 * held < free <= 200
