def test_work_was_lost(record):
    written = int(record.lines[0].split()[0])
    assert written < 4
    assert written == sum(name.endswith(".key") for name in record.run.files)


def test_there_is_no_error(record):
    assert record.end == "exit 0"
    assert len(record.lines) == 1
