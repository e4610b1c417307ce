def test_the_missing_file_ends_the_run(record):
    assert record.end == "exit 1"
    assert record.lines[-1].startswith("FileNotFoundError")


def test_no_digest_is_printed(record):
    assert not any(line.startswith("copy.bin") for line in record.lines)
