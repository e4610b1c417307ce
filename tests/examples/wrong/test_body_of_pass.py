def test_three_missing_images_are_reported_as_done(record):
    assert record.lines == ["3 images done", "0 files here"]
    assert record.end == "exit 0"
