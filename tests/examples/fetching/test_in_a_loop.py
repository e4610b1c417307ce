def test_it_finds_every_link_of_every_page(record):
    assert record.lines == ["32000 links on 16 pages"]
