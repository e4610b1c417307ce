"""Shared memory with unlink: no warning."""


def test_the_block_was_shared_and_nothing_else_is_printed(record):
    assert record.lines == ["b'hello'"]
