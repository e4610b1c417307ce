def test_every_file_is_complete_when_join_returns(record):
    assert record.lines == ["12 files are complete"]


def test_the_files_went_with_their_folder(record):
    assert record.end == "exit 0"
    assert list(record.run.files) == []
