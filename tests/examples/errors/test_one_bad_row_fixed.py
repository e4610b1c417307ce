def test_the_good_rows_have_their_results_and_the_bad_one_its_error(record):
    assert record.lines == [
        "20000: 2262 primes",
        "30000: 3245 primes",
        "n/a: invalid literal for int() with base 10: 'n/a'",
        "40000: 4203 primes",
    ]
