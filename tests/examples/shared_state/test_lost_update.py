def test_some_additions_are_lost(record):
    result = record.json("result.json")
    assert result["expected"] == 200_000
    assert 0 < result["counted"] < result["expected"]


def test_the_printed_numbers_are_those_of_the_file(record):
    result = record.json("result.json")
    lost = result["expected"] - result["counted"]
    assert record.lines == [f"200,000 additions, {lost:,} lost"]
