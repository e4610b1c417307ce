"""`active_children()` joins what has ended."""


def test_no_zombie_is_left(record):
    assert record.lines == ["3 zombies", "0 children are running", "0 zombies"]
