LIMITS = ["150000", "40000", "20000", "10000"]


def test_imap_yields_in_the_order_of_the_inputs(record):
    assert [line.split()[1] for line in record.lines[:4]] == LIMITS
    assert {line.split()[0] for line in record.lines[:4]} == {"imap"}


def test_imap_unordered_yields_the_same_results_in_some_order(record):
    results = [line.split(maxsplit=1) for line in record.lines]
    assert sorted(rest for way, rest in results[4:]) == sorted(rest for way, rest in results[:4])
    assert {way for way, _ in results[4:]} == {"imap_unordered"}


def test_the_counts_of_primes_are_right(record):
    assert [line.split()[2] for line in record.lines[:4]] == ["13848", "4203", "2262", "1229"]
