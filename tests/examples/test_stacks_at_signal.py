"""The module that each process of a hanging program imports; the runs of it are hangs.py's."""


def test_as_a_script_it_does_nothing(record):
    assert record("stacks_at_signal.py") if callable(record) else record.end == "exit 0"
