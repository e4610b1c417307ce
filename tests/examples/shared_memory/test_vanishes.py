def test_the_other_program_read_the_block(record):
    assert record.lines[0] == "the other program reads b'hello'"


def test_the_block_is_gone_and_unlink_fails(record):
    assert record.lines[1] == "the block still exists: False"
    assert "FileNotFoundError: [Errno 2] No such file or directory: '/psm_" in record.output
    assert record.end == "exit 1"
