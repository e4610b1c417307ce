"""As many workers as Windows allows, at most."""


def test_every_task_is_done(record):
    assert record.lines == [f"{sum(n * n for n in range(100))}"]
