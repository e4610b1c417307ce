def test_every_good_file_is_there_when_join_returns(record):
    assert record.lines[0] == "11 files are there"


def test_the_job_that_failed_is_reported_and_no_other(record):
    assert record.lines[1:] == ["failed: folder.zlib: FileNotFoundError"]


def test_the_workers_end_and_the_files_are_removed(record):
    assert record.end == "exit 0"
    assert list(record.run.files) == []
