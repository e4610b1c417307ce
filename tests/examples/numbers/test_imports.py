def test_both_were_imported_in_a_worker(record):
    assert record.lines == ["imported in a worker: numpy pandas"]
    assert all(seconds > 0.001 for seconds in record.json("took.json").values())
