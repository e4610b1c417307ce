def test_joblib_follows_affinity_quota_and_its_own_variable(record):
    told = record.json("counts.json")
    assert {"one CPU", "LOKY_MAX_CPU_COUNT=1"} <= set(told)
    for limit in ("one CPU", "LOKY_MAX_CPU_COUNT=1", "quota of one CPU"):
        assert told.get(limit, [1, 1]) == [1, 1]


def test_the_variable_of_python_works_since_3_13(record):
    told = record.json("counts.json")
    known = tuple(map(int, record.environment.python.split(".")[:2])) >= (3, 13)
    assert told["PYTHON_CPU_COUNT=1"] == ([1, 1] if known else told["no limit"])
