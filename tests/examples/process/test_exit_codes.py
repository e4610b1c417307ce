import pytest


@pytest.mark.parametrize(
    ("worker", "code"),
    [
        ("returns", "0"),
        ("exits", "3"),
        ("raises", "1"),
        ("is_killed", "-9 SIGKILL"),
    ],
)
def test_each_ending_has_its_exit_code(record, worker, code):
    assert f"{worker}: exit code {code}" in record.lines


def test_an_uncaught_exception_prints_its_traceback_before_the_parent_goes_on(record):
    start = record.lines.index("Process Process-3:")
    end = record.lines.index("raises: exit code 1")
    assert record.lines[start + 1] == "Traceback (most recent call last):"
    assert record.lines[end - 1] == "ValueError: invalid literal for int() with base 10: 'n/a'"


def test_a_worker_that_fails_does_not_make_the_parent_fail(record):
    assert record.end == "exit 0"
