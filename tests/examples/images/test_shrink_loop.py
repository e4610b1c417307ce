def test_all_photos_are_done_in_order(record):
    assert record.lines == ["6 photos, the last one photo_5.jpg"]
