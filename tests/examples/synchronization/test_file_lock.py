def test_the_lock_excludes_another_program_and_is_released_by_its_death(record):
    assert record.lines == ["the other program holds the lock", "this program holds the lock"]
