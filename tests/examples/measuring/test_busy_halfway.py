def test_both_orders_time_both_names(record):
    told = record.json("took.json")
    assert list(told) == ["one after the other", "in turns"]
    for took in told.values():
        assert list(took) == ["A", "B"]
        assert all(len(times) == 16 and min(times) > 0 for times in took.values())


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
