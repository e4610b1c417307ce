"""A forked worker with an event loop of its own."""


def test_the_worker_prints_its_answer(record):
    assert record.lines == ["worker: 42", "exit code: 0"]
