def test_each_call_has_its_own_process(record):
    assert record.lines == [*(f"call {number}: done" for number in range(8)), "processes: 8"]
