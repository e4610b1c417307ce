def test_the_main_program_does_not_see_what_a_process_changed(record):
    assert record.lines[:2] == ["the Process sees ['flour', 'eggs']", "the main program sees ['flour']"]


def test_the_main_program_sees_what_a_thread_changed(record):
    assert record.lines[2:] == ["the Thread sees ['flour', 'eggs']", "the main program sees ['flour', 'eggs']"]
