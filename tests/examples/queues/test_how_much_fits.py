def test_one_number_more_than_fits_hangs(record):
    fits = record.json("result.json")["fits"]
    assert record.lines == [f"{fits} numbers: joins; {fits + 1} numbers: hangs"]


def test_some_numbers_fit_but_less_than_two_megabytes_of_them(record):
    result = record.json("result.json")
    assert result["fits"] > 0
    assert 0 < result["bytes"] < 2_000_000
