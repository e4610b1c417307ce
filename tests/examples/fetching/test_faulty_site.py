def test_it_names_its_pages(record):
    assert record.lines == ["fine, busy, broken, missing, silent"]
