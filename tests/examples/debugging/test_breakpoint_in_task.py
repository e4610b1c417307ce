import pytest


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_the_debugger_quits_and_the_worker_fails(records, method):
    record = records[method]
    assert record.lines[0] == "input: ''"
    assert "bdb.BdbQuit" in record.lines or "Quit anyway?" in record.output
    assert record.lines[-1] == "exit code 1"
