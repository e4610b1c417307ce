def test_the_parent_s_profile_has_no_call_that_a_worker_made(record):
    assert record.lines[1] == "parent: 0"


def test_a_profile_made_in_the_worker_has_them_all(record):
    assert record.lines[2:] == ["below_10000.prof: 10000", "below_20000.prof: 20000"]
