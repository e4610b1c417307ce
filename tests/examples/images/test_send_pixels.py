def test_all_photos_are_done(record):
    assert record.lines == ["6 photos, the last one photo_5.jpg"]


def test_every_pixel_is_sent(record):
    sizes = record.json("sizes.json")
    assert sizes["sent"] >= 1000 * 750 * 3
    assert sizes["returned"] >= 800 * 600 * 3
