def test_the_parent_speaks_before_the_child_that_waits_for_it_ends(record):
    assert sorted(record.lines[1:3]) == ["child: started", "parent: the child is told to go on"]
    assert record.lines[0] == "parent: before the start"
    assert record.lines[3:] == ["child: ends", "parent: the child has ended"]
