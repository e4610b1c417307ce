def test_every_result_reaches_the_parent_beside_its_input(record):
    assert record.lines == [
        "9592 primes below 100000",
        "5133 primes below 50000",
        "1229 primes below 10000",
    ]
