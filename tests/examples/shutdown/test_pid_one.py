def test_an_ordinary_program_is_ended_by_sigterm(record):
    assert record.lines[:3] == ["Ordinary", "  without a handler: exit code -15", "  with a handler: exit code 143"]


def test_pid_one_ignores_sigterm_without_a_handler(record):
    if "SIGTERM had no effect" in record.output:  # otherwise the system doesn't allow unshare
        assert record.lines[3:] == [
            "PID 1",
            "  without a handler: SIGTERM had no effect",
            "  with a handler: exit code 143",
        ]
