"""A program that fails and ends."""


def test_the_program_ends_with_its_traceback(record):
    assert record.end == "exit 1"
    assert record.lines[-1].startswith("AttributeError")
