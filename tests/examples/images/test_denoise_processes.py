def test_all_photos_are_done_in_order(record):
    assert record.lines == ["6 photos, the last one: ('photo_5.jpg', (480, 360))"]


def test_the_work_is_that_of_the_loop(functions):
    assert functions("denoise_processes.py") == functions("denoise_loop.py")
