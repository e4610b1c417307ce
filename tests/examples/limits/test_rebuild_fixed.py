def test_the_item_that_kills_its_worker_is_set_aside(record):
    assert record.lines[2] == "40000: no result"
    assert record.lines[-1] == "Deadly: [40000]; not tried: []"


def test_an_exception_is_a_result(record):
    assert record.lines[3].startswith("n/a: unsupported operand type(s)")


def test_the_other_items_have_results(record):
    assert [record.lines[n] for n in (0, 1, 4)] == ["20000: 31700", "30000: 47549", "60000: 95098"]
