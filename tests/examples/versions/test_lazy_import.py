def test_3_14_loads_it_with_the_worker(records):
    assert records["3.14"].lines == ["loaded with the worker: True", "1999 cents", "loaded by the call: True"]


def test_3_15_loads_it_in_the_call(records):
    assert records["3.15"].lines == ["loaded with the worker: False", "1999 cents", "loaded by the call: True"]
