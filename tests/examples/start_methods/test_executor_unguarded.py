def test_with_fork_it_works(record):
    assert record.lines == ["[120, 720, 5040, 40320]"]
