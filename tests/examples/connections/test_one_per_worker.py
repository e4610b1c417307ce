def test_the_second_attempt_stores_what_the_first_one_did_not(record):
    divisors = sum(n % d == 0 for n in range(10_000, 10_200) for d in range(1, n + 1))
    assert record.lines == ["a worker died", f"(200, {divisors})"]


def test_the_file_is_left_without_a_log_beside_it(record):
    assert set(record.run.files) == {"divisors.db"}
