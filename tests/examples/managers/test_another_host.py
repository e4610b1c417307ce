def test_the_other_program_returns_the_results_in_order(record):
    assert record.lines == ["20000! has 77338 digits", "40000! has 166714 digits"]
