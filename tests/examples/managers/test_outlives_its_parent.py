def test_a_manager_outlives_only_a_program_that_a_signal_ends(record):
    assert record.lines == [
        "exit: the manager runs: False",
        "terminate: the manager runs: True",
        "terminate, with a handler: the manager runs: False",
    ]
