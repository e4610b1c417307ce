import pytest

POOL, EXECUTOR, PROCESS = range(3)


@pytest.fixture
def ends(record):
    """Maps a failure to how it ended in a pool, an executor and a process."""
    return {how: rest for how, *rest in (line.split() for line in record.lines[1:])}


def test_an_exception_arrives_from_a_pool_and_from_an_executor(ends):
    assert ends["KeyError"] == ["KeyError", "KeyError", "1"]


@pytest.mark.parametrize("how", ["BadRow", "exit(3)", "SIGKILL"])
def test_a_pool_never_answers(ends, how):
    assert ends[how][POOL] == "TimeoutError"


@pytest.mark.parametrize(
    ("how", "end"), [("BadRow", "BrokenProcessPool"), ("SIGKILL", "BrokenProcessPool"), ("exit(3)", "SystemExit")]
)
def test_an_executor_raises_an_exception_where_a_pool_hangs(ends, how, end):
    assert ends[how][EXECUTOR] == end


def test_a_result_that_cannot_be_pickled_is_an_error_except_of_a_process(ends):
    in_pool, in_executor, code = ends["lambda"]
    assert in_pool == "MaybeEncodingError"
    assert in_executor in ("AttributeError", "PicklingError")  # since 3.14 the latter
    assert code == "0"


def test_the_exit_code_shows_how_a_process_ended(ends):
    assert [ends[how][PROCESS] for how in ("BadRow", "exit(3)", "SIGKILL")] == ["1", "3", "-9"]
