def test_everything_was_timed_with_each_kind(record):
    (took,) = record.json("took.json").values()
    kinds = {"threads", "processes", *(["interpreters"] if "interpreters call" in took else [])}
    expected = {f"{kind} {what}" for kind in kinds for what in ("python", "hashing", "call", "start")}
    assert set(took) == expected | {"loop python", "loop hashing"}
    assert all(seconds > 0 for seconds in took.values())


def test_it_tells_which_python_it_was(record):
    (version,) = record.json("took.json")
    assert record.environment.python.startswith(version.rstrip("t") + ".")
    assert version.endswith("t") != record.environment.gil
