def test_only_a_forked_worker_inherits_the_configuration(record):
    assert record.lines == [
        "fork:",
        "INFO:app:an info",
        "WARNING:app:a warning",
        "forkserver:",
        "a warning",
        "spawn:",
        "a warning",
    ]
