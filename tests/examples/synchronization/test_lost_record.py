def test_some_results_are_lost(record):
    entered = len(record.json("largest_factors.json"))
    assert 0 < entered < 600
    assert record.lines == [f"600 results, {600 - entered} of them lost"]
