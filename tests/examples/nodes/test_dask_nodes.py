import ast


def test_both_hosts_do_tasks(record):
    tasks = ast.literal_eval(record.lines[-1].removeprefix("tasks: "))
    assert set(tasks) == {"node1", "node2"}
    assert sum(tasks.values()) == 40
