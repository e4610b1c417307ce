def test_every_total_was_worked_on(record):
    assert record.lines == ["400 totals, 986 ways"]


def test_the_method_is_pickled_with_the_table(record):
    assert record.json("size.json") > 400_000


def test_pickling_the_table_costs_cpu_time(record, outcomes):
    assert record.cpu > outcomes["wrong/heavy_self_fixed.py"].record.cpu
