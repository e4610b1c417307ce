def test_the_images_that_are_there_become_smaller(record):
    assert record.lines[:2] == [
        "beach.gray: 40960 pixels, now 10240",
        "forest.gray: 40960 pixels, now 10240",
    ]
    small = record.run.files["small-beach.gray"]
    assert len(small) == 10240 if isinstance(small, bytes) else small


def test_the_missing_one_is_an_error(record):
    assert record.lines[-1] == "FileNotFoundError: [Errno 2] No such file or directory: 'lake.gray'"
    assert record.end == "exit 1"
