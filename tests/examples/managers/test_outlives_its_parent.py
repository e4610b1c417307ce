def test_a_manager_ends_with_a_program_that_ends(record):
    assert record.lines[0] == "end: the manager runs: False"


def test_a_manager_outlives_a_program_that_is_terminated(record):
    assert record.lines[1] == "terminate: the manager runs: True"
