def test_each_of_the_two_workers_runs_the_file_under_another_name(record):
    assert record.lines.count("This file is running as __main__.") == 1
    assert record.lines.count("This file is running as __mp_main__.") == 2


def test_what_is_behind_the_guard_runs_once(record):
    assert record.lines[-1] == "1229 primes, found by two workers."
    assert len(record.lines) == 4
