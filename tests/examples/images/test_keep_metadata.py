def test_metadata_is_kept_only_if_it_is_passed(record):
    assert record.lines == ["original: 6", "saved without exif=: None", "saved with exif=: 6"]
