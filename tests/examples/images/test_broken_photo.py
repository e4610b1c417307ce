def test_only_the_truncated_photo_fails(record):
    outcomes = dict(line.partition(": ")[2].split(maxsplit=1) for line in record.lines[:4])
    assert "image file is truncated" in outcomes.pop("photo_2.jpg")
    assert outcomes == {f"photo_{number}.jpg": "done" for number in (0, 1, 3)}


def test_progress_counts_to_the_total(record):
    assert [line.partition(":")[0] for line in record.lines[:4]] == [f"{done} of 4" for done in (1, 2, 3, 4)]


def test_the_others_are_saved_and_the_broken_one_is_not(record):
    assert record.lines[4] == "made: photo_0.jpg photo_1.jpg photo_3.jpg"
