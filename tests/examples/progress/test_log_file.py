def test_a_disabled_bar_writes_nothing(record):
    states = [int(line.split(": ")[-1].split()[0]) for line in record.lines]
    assert len(states) == 3
    assert states[0] > states[2] == 0
    assert states[1] == 2
