def test_the_result_is_the_same(record):
    assert record.lines == ["400 totals, 986 ways"]


def test_the_function_is_pickled_as_its_name(record):
    assert record.json("size.json") < 100
