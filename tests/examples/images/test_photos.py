def test_the_photos_have_the_size_that_was_asked_for(record):
    assert record.lines == ["6 photos of 1000 x 750 pixels"]


def test_a_file_holds_fewer_bytes_than_the_photo_has_pixels(record):
    sizes = record.json("sizes.json")
    assert 10_000 < sizes["file"] < 1000 * 750
    assert sizes["memory"] == 1000 * 750 * 4
