def test_each_line_is_whole_and_they_are_in_order(record):
    assert record.lines == ["mail: works", "proxy: works", "search: works", "shop: works"]
