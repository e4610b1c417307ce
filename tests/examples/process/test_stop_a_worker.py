import itertools

CLEANED_UP = "  the worker cleaned up"


def part(record, heading):
    """The lines below a heading, as far as the next one."""
    below = record.lines[record.lines.index(heading) + 1 :]
    return list(itertools.takewhile(lambda line: line.startswith(" "), below))


def test_terminate_without_a_handler_skips_the_finally_block(record):
    assert part(record, "no handler") == ["  exit code -15"]


def test_terminate_with_a_handler_runs_the_finally_block(record):
    assert part(record, "a handler that exits") == [CLEANED_UP, "  exit code 143"]


def test_a_worker_that_ignores_sigterm_is_killed(record):
    assert part(record, "SIGTERM ignored") == ["  exit code -9"]
