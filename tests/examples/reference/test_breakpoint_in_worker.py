def test_the_debugger_quits_in_a_worker(record):
    assert record.lines == ["In a worker: BdbQuit"]
