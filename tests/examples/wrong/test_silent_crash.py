"""A crash without a trace."""


def test_nothing_names_the_crash(record):
    assert len(record.lines) == 1
    assert record.lines[0].startswith("BrokenProcessPool: A process in the process pool was terminated abruptly")
