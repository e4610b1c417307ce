"""The lines may come in any order, so they are compared sorted."""


def test_each_process_prints_under_the_name_it_was_given(record):
    assert sorted(record.lines[:-1]) == [
        "part 1: 13848 primes from 0",
        "part 2: 12149 primes from 150000",
        "part 3: 11709 primes from 300000",
        "part 4: 11392 primes from 450000",
    ]


def test_join_waits_so_the_parent_has_the_last_word(record):
    assert record.lines[-1] == "All four have ended"
    assert record.end == "exit 0"
