def test_the_child_counts_in_its_own_copy(record):
    assert record.lines == ["in the child:  1000", "in the parent: 0"]
