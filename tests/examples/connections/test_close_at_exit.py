import sys


def test_finalizers_run_with_each_start_method(record):
    assert all("Finalize" in line for line in record.lines)


def test_atexit_runs_with_spawn_and_since_3_13_with_each_method(record):
    ran = {line.split(":")[0] for line in record.lines if "atexit" in line}
    assert ran == ({"fork", "spawn", "forkserver"} if sys.version_info >= (3, 13) else {"spawn"})
