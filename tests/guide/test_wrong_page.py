"""Messages of the page wrong/index."""

from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from tests.guide.page_modules import page_module

MODULE = Path(__file__).parents[2] / "docs" / "wrong" / "index.py"


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("wrong/index.py")


def printed(output: str = "", python: str = "3.11.7", **messages: str) -> SimpleNamespace:
    """Return a record with an output and a messages.json."""
    files = {"messages.json": messages}
    return SimpleNamespace(
        name="a.py", output=output, environment=SimpleNamespace(python=python), json=files.__getitem__
    )


def test_a_message_is_found_across_lines(page: ModuleType):
    record = printed("Traceback\nRuntimeError: An attempt\n    has been made\nto start, made to fail")
    assert page.said(record, "An attempt", "made") == "`An attempt has been made`"
    assert page.said(record, "An attempt") == "`An attempt`"


@pytest.mark.parametrize("last", ["", "end"])
def test_a_message_that_no_run_printed_stops_the_build(page: ModuleType, last: str):
    with pytest.raises(ValueError, match=r"a\.py doesn't print"):
        page.said(printed("fine"), "Error", last)


def test_addresses_and_paths_are_no_part_of_a_message(page: ModuleType):
    record = printed(case="'f' at 0x7f32f on <module '__main__' from '/x/y.py'>")
    assert page.message(record, "case") == "`'f' on <module '__main__'>`"


def test_each_wording_names_its_versions(page: ModuleType):
    records = [printed(python="3.11.7", case="old"), printed(python="3.13.0", case="new")]
    assert page.wordings(records, "case") == "`old` (Python 3.11)\n`new` (Python 3.13)"
    records += [printed(python="3.15.2", case="new"), printed(python="3.15.1", case="new")]
    assert page.wordings(records, "case").splitlines()[1] == "`new` (Python 3.13, 3.15)"


def test_one_wording_names_no_version(page: ModuleType):
    assert page.wordings([printed(case="same"), printed(python="3.15.2", case="same")], "case") == "`same`"


def test_an_anchor_is_put_on_the_first_wording(page: ModuleType):
    records = [printed(python="3.11.7", case="old"), printed(python="3.13.0", case="new")]
    assert page.wordings(records, "case", "id") == "`old` (Python 3.11) { #id }\n`new` (Python 3.13)"
    assert page.wordings(records[:1], "case", "id") == "`old` { #id }"


def test_the_cause_of_a_crash_names_no_certain_process(page: ModuleType):
    assert page.cause(printed("cause: Process 2240 terminated abruptly with exit code 7")) == (
        "Process N terminated abruptly with exit code 7"
    )


def test_the_messages_of_cpython_that_no_run_printed_are_listed(page: ModuleType, tmp_path: Path):
    (tmp_path / "multiprocessing").mkdir()
    source = 'raise ValueError("Pool not running")\nraise OSError(f"handle {n} is closed")\nraise OSError("no")\n'
    (tmp_path / "multiprocessing" / "pool.py").write_text(source, encoding="utf-8")
    text = page.own_messages("OSError: handle 5 is closed", str(tmp_path))
    assert "raise 2 exceptions" in text
    assert "\n1 of them" in text
    assert "- `Pool not running` (ValueError, `multiprocessing.pool`)" in text
    assert "handle" not in text
