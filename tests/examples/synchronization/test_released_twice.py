def test_the_semaphore_leaks_and_the_bounded_one_complains(record):
    assert record.lines == [
        "Semaphore(2)",
        "  places free afterwards: 5",
        "BoundedSemaphore(2)",
        "  ValueError: semaphore or lock released too many times",
        "  places free afterwards: 2",
    ]
