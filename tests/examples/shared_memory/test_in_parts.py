def test_every_row_is_the_mean_of_three(record):
    assert record.output.split() == ["[97.", "98.", "65.67", "33.33", "1.", "2.", "]"]
