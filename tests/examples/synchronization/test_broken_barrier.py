def test_the_others_hear_of_the_failure(record):
    assert sorted(record.lines) == [
        "A: the others failed, so 3 is of no use",
        "B: invalid literal for int() with base 10: 'four'",
        "C: the others failed, so 11 is of no use",
    ]
