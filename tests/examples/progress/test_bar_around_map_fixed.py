def test_the_bar_has_states_in_between(record):
    states = [int(line.split("%")[0]) for line in record.lines]
    assert states[0] == 0
    assert states[-1] == 100
    assert any(0 < state < 100 for state in states)
