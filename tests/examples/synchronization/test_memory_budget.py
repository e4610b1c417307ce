import re


def test_the_budget_is_never_exceeded_and_all_jobs_get_their_turn(record):
    *jobs, last = record.lines
    used, left = zip(*(map(int, re.fullmatch(r"uses (\d), leaves (\d)", job).groups()) for job in jobs), strict=True)
    assert sorted(used) == [1, 2, 2, 3, 4, 5, 6, 6]
    assert all(uses + leaves <= 8 for uses, leaves in zip(used, left, strict=True))
    assert last == "at the end, 8 of 8 units are free"
