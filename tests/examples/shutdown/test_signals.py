def effect(record, way, kind):
    line = next(line for line in record.lines if line.startswith(f"{way:23}{kind} "))
    return line.removeprefix(f"{way:23}{kind}").strip()


def test_after_ctrl_c_an_executor_runs_the_waiting_tasks(record):
    assert effect(record, "Ctrl-C", "executor") == "4 later, 6 finally, all end"
    assert effect(record, "Ctrl-C", "Pool").startswith("0 later")


def test_sigterm_to_all_ends_all_without_finally(record):
    for kind in "Pool", "executor", "Process":
        assert effect(record, "SIGTERM to all", kind).endswith("0 finally, all end")


def test_only_an_executor_outlives_its_parent(record):
    for way in "SIGTERM to the parent", "SIGKILL to the parent":
        assert effect(record, way, "executor").endswith("some remain")
        assert effect(record, way, "Pool").endswith("2 finally, all end")
        assert effect(record, way, "Process").endswith("2 finally, all end")
