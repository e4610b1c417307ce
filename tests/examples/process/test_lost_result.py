def test_the_child_has_the_result_and_the_parent_has_not(record):
    assert record.lines == ["In the child: 9592", "In the parent: None"]
