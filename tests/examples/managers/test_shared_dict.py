def test_the_proxy_is_no_dict(record):
    assert record.lines[0] == "a dict? False"


def test_the_copy_holds_what_the_tasks_wrote(record):
    assert record.lines[1:] == [
        "2262 primes below 20000",
        "3245 primes below 30000",
        "4203 primes below 40000",
    ]
