def test_no_run_lost_an_item(record):
    assert record.json("result.json") == [50] * 30
    assert record.lines == ["50 of 50 items received: 30 runs"]
