"""Exit codes of the workers of a broken executor."""


def test_one_worker_was_killed_and_the_other_terminated(record):
    assert record.lines[0].startswith("BrokenProcessPool, caused by")
    codes = [line.rpartition(" ")[2] for line in record.lines if line.startswith("worker ")]
    assert sorted(codes) == ["-15", "-9"]
