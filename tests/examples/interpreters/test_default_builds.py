def test_each_python_with_interpreters_timed_all_three_kinds(record):
    told = record.json("took.json")
    for version, took in told.items():
        kinds = {name.split()[0] for name in took}
        has = int(version.rstrip("t").split(".")[1]) >= 14
        assert kinds == {"loop", "threads", "processes", *(["interpreters"] if has else [])}


def test_the_python_that_ran_it_is_among_them(record):
    version = ".".join(record.environment.python.split(".")[:2])
    assert version + ("" if record.environment.gil else "t") in record.json("took.json")
    assert record.lines[0].startswith("measured: ")
