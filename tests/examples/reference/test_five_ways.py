import ast


def test_each_way_carries_the_number_of_primes_below_ten_thousand(record):
    found = ast.literal_eval(record.lines[0])
    assert list(found) == ["Queue", "Pipe", "Value", "Manager", "SharedMemory"]
    assert set(found.values()) == {1229}
