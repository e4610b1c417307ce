def test_the_worker_crashes_on_3_10(records):
    assert records["3.10"].lines == ["exit code -11"]


def test_the_parent_raises_an_error_on_3_11(records):
    assert records["3.11"].end == "exit 1"
    assert records["3.11"].lines[-1].startswith("RuntimeError: A SemLock created in a fork context is being shared")
