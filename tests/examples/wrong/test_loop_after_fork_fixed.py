"""A forked worker that makes a new event loop."""


def test_the_worker_prints_its_answer(record):
    assert record.lines == ["worker: 42", "exit code: 0"]
