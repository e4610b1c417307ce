def test_every_replication_is_different(record):
    assert record.lines[0] == "40 different results"


def test_its_result_is_that_of_the_other_pool(record, outcomes):
    assert record.output == outcomes["simulation/queue_pool.py"].record.output
