"""A call that is submitted while the program ends."""


def test_the_call_is_refused_and_the_exit_code_is_0(record):
    assert record.end == "exit 0"
    assert record.lines[-1] == "RuntimeError: cannot schedule new futures after interpreter shutdown"
    assert "saved" not in record.lines
