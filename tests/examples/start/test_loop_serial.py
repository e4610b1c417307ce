def test_the_longest_chain_is_found(record):
    assert record.lines == ["106239 needs 353 steps, the most of all."]


def test_it_was_run_often_enough_to_show_a_spread(record):
    assert len(record.walls) == 5
