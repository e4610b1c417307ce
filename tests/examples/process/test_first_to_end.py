"""The order of the lines is the order of the ends: not promised, so not tested."""


def test_each_process_is_handled_once_with_its_own_exit_code(record):
    assert sorted(record.lines) == [
        "in vain: exit code 3",
        "long: exit code 0",
        "short: exit code 0",
    ]
    assert record.end == "exit 0"
