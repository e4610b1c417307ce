import ast


def test_both_hosts_take_tasks_from_the_queue(record):
    tasks = ast.literal_eval(record.lines[0].removeprefix("tasks: "))
    assert set(tasks) == {"node1", "node2"}
    assert sum(tasks.values()) == 40


def test_a_local_address_and_a_wrong_key_are_refused(record):
    local, wrong, right = record.lines[1:]
    assert "ConnectionRefusedError" in local
    assert "AuthenticationError" in wrong
    assert right.endswith("connected")
