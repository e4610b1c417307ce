import re


def test_chunks_are_counted_instead_of_tasks(record):
    assert record.lines[0].endswith(" 40/40")
    assert record.lines[1].startswith("chunks|")
    assert record.lines[1].endswith(" 4/40")


def test_calls_cancelled_by_an_error_are_counted(record):
    assert int(re.search(r" (\d+)/40$", record.lines[2])[1]) > 20
    assert record.lines[3] == "error: task 0 failed"
