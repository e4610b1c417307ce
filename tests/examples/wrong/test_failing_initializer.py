def test_the_pool_of_one_starts_several_workers(record):
    assert record.output.count("FileNotFoundError: ") > 1


def test_it_does_not_end_by_itself(record):
    assert record.end == "timeout"
