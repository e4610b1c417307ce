def test_dask_follows_the_affinity_and_since_3_13_the_variable_of_python(record):
    told = record.json("counts.json")
    assert told["one CPU"]["Dask"] == 1
    known = tuple(map(int, record.environment.python.split(".")[:2])) >= (3, 13)
    assert told["PYTHON_CPU_COUNT=1"]["Dask"] == (1 if known else told["no limit"]["Dask"])


def test_ray_ignores_the_affinity(record):
    told = record.json("counts.json")
    assert told["one CPU"]["Ray"] == told["no limit"]["Ray"]


def test_ray_follows_the_quota(record):
    assert record.json("counts.json").get("quota of one CPU", {"Ray": 1})["Ray"] == 1
