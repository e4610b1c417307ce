CLEANED_UP = "  the worker cleaned up"


def part(record, heading):
    """The lines below a heading, as far as the next one."""
    start = record.lines.index(heading) + 1
    lines = []
    for line in record.lines[start:]:
        if not line.startswith(" "):
            break
        lines.append(line)
    return lines


def test_terminate_without_a_handler_skips_the_finally_block(record):
    assert part(record, "terminate(), no handler") == ["  exit code -15"]


def test_terminate_with_a_handler_runs_the_finally_block(record):
    assert part(record, "terminate(), a handler for SIGTERM") == [CLEANED_UP, "  exit code 143"]


def test_kill_skips_the_finally_block_in_spite_of_the_handler(record):
    assert part(record, "kill(), the same handler") == ["  exit code -9"]
