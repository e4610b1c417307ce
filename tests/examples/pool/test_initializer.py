def test_there_are_as_many_tables_as_workers_not_as_tasks(record):
    assert record.lines[0] == "1000 tasks, 2 tables made"


def test_the_workers_used_their_tables(record):
    assert record.lines[1] == "primes below 1,000: 168, in all: 41538"


def test_the_parents_list_stays_empty(record):
    assert record.lines[2] == "primes in the parent: 0"
