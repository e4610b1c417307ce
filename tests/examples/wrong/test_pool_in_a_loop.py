def test_the_primes_are_counted(record):
    assert record.lines == ["1635 primes"]


def test_a_pool_for_each_call_costs_more_cpu_time_than_one_pool(record, outcomes):
    assert record.cpu > outcomes["wrong/pool_in_a_loop_fixed.py"].record.cpu
