def test_both_kinds_of_work_return_the_same_each_time(imported):
    work = imported("work")
    assert work.python(0) == work.python(1) > 0
    assert work.hashing(0) == work.hashing(1)
    assert len(work.hashing(0)) == 32
