def test_dask_follows_the_affinity_and_the_variable_of_python(record):
    told = record.json("counts.json")
    assert told["one CPU"]["Dask"] == told["PYTHON_CPU_COUNT=1"]["Dask"] == 1


def test_ray_ignores_the_affinity(record):
    told = record.json("counts.json")
    assert told["one CPU"]["Ray"] == told["no limit"]["Ray"]


def test_ray_follows_the_quota(record):
    assert record.json("counts.json").get("quota of one CPU", {"Ray": 1})["Ray"] == 1
