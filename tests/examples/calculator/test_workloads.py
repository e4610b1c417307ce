import pickle

import pytest


def test_six_kinds_are_named(record, imported):
    workloads = imported("workloads").COMPUTE
    assert record.lines == list(workloads)
    assert len(workloads) == 6


@pytest.mark.parametrize(("module", "name"), [("workloads", "COMPUTE"), ("workloads_sent", "SENT")])
def test_what_is_sent_is_not_pickled_once_for_a_chunk(imported, module, name):
    for _, values, _ in getattr(imported(module), name).values():
        few = (values() if callable(values) else values)[:10]
        assert len(pickle.dumps(few)) > 0.9 * sum(len(pickle.dumps(value)) - 15 for value in few)
