def test_the_bad_item_is_reported_and_the_others_are_counted(record):
    assert record.lines == [
        "primes: 107",
        "errors: ValueError: invalid literal for int() with base 10: 'n/a'",
    ]
