"""Printed lines of a killed worker, written at once."""


def test_each_line_of_the_worker_is_printed(record):
    assert record.lines == ["step 0 done", "step 1 done", "step 2 done", "exit code: -9"]
