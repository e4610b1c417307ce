def test_the_workers_find_it_in_the_module(record):
    assert record.lines == ["[True, False]"]
