"""The lines may come in any order, so they are compared sorted."""


def test_each_process_prints_under_the_name_it_was_given(record):
    assert sorted(record.lines[:-1]) == [
        "part 1: 1472 primes from 1000000",
        "part 2: 1433 primes from 1020000",
        "part 3: 1429 primes from 1040000",
        "part 4: 1438 primes from 1060000",
    ]


def test_join_waits_so_the_parent_has_the_last_word(record):
    assert record.lines[-1] == "All four have ended"
    assert record.end == "exit 0"
