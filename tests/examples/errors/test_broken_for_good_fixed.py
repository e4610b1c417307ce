def test_all_but_the_hopeless_number_have_their_result(record):
    assert record.lines == ["20000: 77338", "30000: 121288", "40000: given up", "50000: 213237"]


def test_the_number_that_worked_later_had_killed_a_worker(record):
    assert record.text("met-30000") == ""
