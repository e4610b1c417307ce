def test_the_others_learn_of_the_failure(record):
    assert sorted(record.lines) == [
        "A: another worker failed; 3 is discarded",
        "B: invalid literal for int() with base 10: 'four'",
        "C: another worker failed; 11 is discarded",
        "exit codes: [1, 1, 1]",
    ]
