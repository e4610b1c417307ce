def test_the_parent_finds_what_the_workers_wrote(record):
    assert record.lines[:3] == [
        "2262 primes below 20000",
        "3245 primes below 30000",
        "4203 primes below 40000",
    ]


def test_the_proxy_is_no_dict_and_its_copy_is_one_that_outlives_the_manager(record):
    assert record.lines[3:] == ["DictProxy False", "dict 3"]
