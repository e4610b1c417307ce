def test_everything_was_timed_with_each_kind_on_each_version(records):
    assert {"3.11", "3.12", "3.13", "3.14", "3.15"} <= set(records)
    for version, record in records.items():
        took = record.json("took.json")
        interpreters = ["interpreters"] if int(version.rstrip("t").split(".")[1]) >= 14 else []
        kinds = ["threads", "processes", *interpreters]
        expected = {f"{kind} {what}" for kind in kinds for what in ("python", "hashing", "call", "start")}
        assert set(took) == expected | {"loop python", "loop hashing"}
        assert all(seconds > 0 for seconds in took.values())


def test_a_variant_with_a_t_is_of_a_build_without_a_gil(records):
    for version, record in records.items():
        assert record.environment.gil != version.endswith("t")
        assert record.environment.python.startswith(version.rstrip("t") + ".")
