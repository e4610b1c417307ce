def test_each_call_returned_long_before_its_results_were_there(record):
    took = record.json("took.json")
    assert list(took) == ["map", "Pool.imap", "Executor.map"]
    for returned, done in took.values():
        assert returned < 0.5 * done
