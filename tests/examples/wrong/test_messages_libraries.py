"""Messages of joblib, tqdm, NumPy and OpenBLAS."""

STARTS = {
    "killed_worker": "TerminatedWorkerError: A worker process managed by the executor was unexpectedly terminated",
    "not_unpickled": "BrokenProcessPool: A task has failed to un-serialize",
    "not_pickled": "PicklingError: Could not pickle the task to send it to the workers.",
    "nested": "UserWarning: Loky-backed parallel loops cannot be called in a multiprocessing",
    "many_calls": "TqdmWarning: Iterable length 1001 > 1000 but `chunksize` is not set.",
    "large_array": "MemoryError: Unable to allocate 1.00 EiB for an array with shape",
    "no_threads": "OpenBLAS blas_thread_init: pthread_create failed for thread 1 of 2",
}


def test_each_case_left_its_message(record):
    messages = record.json("messages.json")
    assert messages.keys() == STARTS.keys()
    for case, start in STARTS.items():
        assert messages[case].startswith(start)


def test_loky_names_the_signal(record):
    assert "SIGKILL(-9)" in record.json("messages.json")["killed_worker"]
