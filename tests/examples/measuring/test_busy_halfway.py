def test_both_orders_time_both_names(record):
    totals = record.json("took.json")
    assert list(totals) == ["one after the other", "in turns"]
    assert all(list(times) == ["A", "B"] and min(times.values()) > 0 for times in totals.values())


def test_each_order_has_as_many_calls_of_both_names(imported):
    module = imported("busy_halfway")
    for order in module.ORDERS.values():
        assert order.count("A") == order.count("B") == module.CALLS
        assert len(order) == 2 * module.CALLS


def test_a_name_is_timed_as_a_whole_before_the_load_or_in_halves(imported):
    """The load begins after as many calls as each name has."""
    module = imported("busy_halfway")
    apart, turns = module.ORDERS.values()
    assert set(apart[: module.CALLS]) == {"A"}
    assert turns[: module.CALLS].count("A") == module.CALLS / 2
