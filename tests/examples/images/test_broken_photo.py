def test_only_the_broken_photo_fails(record):
    assert [line.split()[:2] for line in record.lines[:4]] == [
        ["photo_0.jpg", "done"],
        ["photo_1.jpg", "done"],
        ["photo_2.jpg", "failed:"],
        ["photo_3.jpg", "done"],
    ]


def test_its_error_says_what_is_wrong(record):
    assert "image file is truncated" in record.lines[2]


def test_the_others_are_saved_and_the_broken_one_is_not(record):
    assert record.lines[4] == "made: photo_0.jpg photo_1.jpg photo_3.jpg"
