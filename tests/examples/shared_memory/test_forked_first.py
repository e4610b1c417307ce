def test_the_worker_counted_in_the_block(record):
    assert "count: 4" in record.lines


def test_the_block_is_gone_and_unlink_fails(record):
    assert "the block still exists: False" in record.lines
    assert "FileNotFoundError: [Errno 2] No such file or directory: '/psm_" in record.output
    assert record.end == "exit 1"
