def test_what_the_parent_says_meanwhile_comes_after_all_that_the_child_says(record):
    said = record.lines.index("parent: the child is told to go on")
    assert said > record.lines.index("child: ends")
