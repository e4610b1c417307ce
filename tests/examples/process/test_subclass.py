def test_the_results_come_back_through_the_pipe(record):
    assert record.lines[0] == "primes below 100000: 9592"
    assert record.lines[2] == "primes below 10000: 1229"


def test_what_run_set_on_self_did_not_reach_the_parent(record):
    assert record.lines[1] == record.lines[3] == "  self.found, in the parent: None"
