"""Messages of Linux about a lack of space, memory or processes."""


def test_each_limit_is_reported_in_the_words_of_the_system(record):
    messages = record.json("messages.json")
    assert messages["no_space"].endswith("No space left on device")
    assert messages["no_memory"].startswith("OSError: [Errno 12] ")
    assert messages["no_processes"].startswith("BlockingIOError: [Errno 11] ")


def test_the_tracker_misses_the_block_that_was_unregistered_before(record):
    assert record.json("messages.json")["unregister_twice"].startswith("KeyError: '/psm_")
