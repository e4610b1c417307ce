"""Shared memory without unlink: the tracker warns, and the program succeeds."""


def test_the_block_was_shared(record):
    assert record.lines[0] == "b'hello'"


def test_the_tracker_warns_of_one_block(record):
    assert "resource_tracker: There appear to be 1 leaked shared_memory objects" in record.output
    assert record.end == "exit 0"
