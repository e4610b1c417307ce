"""Processes with pipes, without /dev/shm."""

import pytest


def test_each_process_sends_its_result(record):
    if record.lines[0].startswith(("unshare: ", "mount: ")):
        pytest.skip("the system doesn't allow unshare")
    digit_sums = [sum(map(int, str(3**n))) for n in (1000, 2000)]
    assert record.lines == [f"{digit_sums}", "exit code: 0"]
