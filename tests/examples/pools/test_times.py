def test_each_pool_did_each_kind_of_call(record):
    took = record.json("took.json")
    assert set(took) == {"pool", "pool spawn", "executor", "joblib", "loky", "mpire"}
    for times in took.values():
        assert list(times) == ["first", "short", "short, by 1", "short, by 40", "long"]
        assert min(times.values()) > 0
