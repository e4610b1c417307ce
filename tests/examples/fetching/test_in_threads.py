def test_it_finds_every_link_of_every_page(record):
    assert record.lines == ["19200 links on 16 pages"]
