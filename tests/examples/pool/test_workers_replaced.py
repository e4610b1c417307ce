def workers(record):
    return [int(line.rsplit(":", 1)[1]) for line in record.lines]


def test_without_a_limit_the_two_workers_stay(record):
    assert workers(record)[0] in (1, 2)


def test_with_a_limit_of_one_each_call_has_its_own_process(record):
    assert workers(record)[1] == 8


def test_a_chunk_counts_as_one_task(record):
    assert workers(record)[2] == 2
