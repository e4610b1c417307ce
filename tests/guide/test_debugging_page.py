"""Wording of the page guide/debugging."""

from types import ModuleType

import pytest

from tests.guide.page_modules import page_module


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("guide/debugging.py")


SHOWN = {"loops": "in loops", "matches": "in subject", "waits": "in waits"}
PDB = {"loops": ("loops()", False), "matches": ("subject()", True), "waits": ("", True)}


def test_each_tool_has_a_row_with_the_workers_it_showed(page: ModuleType):
    both = {"watched": SHOWN, "registered": SHOWN}
    rows = page.reach(both, SHOWN, PDB, {**SHOWN, "waits": "an error"}).splitlines()[2:]
    assert [row.strip("| ").split(" | ")[1:] for row in rows] == [
        ["yes", "yes", "yes"],
        ["yes", "yes", "yes"],
        ["yes", "yes", "yes"],
        ["yes", "only with Ctrl-C, which interrupts the task", "no"],
        ["yes", "yes", "no"],
    ]


def test_the_permission_of_the_build(page: ModuleType):
    assert "as root" in page.permission({**SHOWN, "root": True})
    assert "ordinary user" in page.permission({**SHOWN, "root": False})


def test_a_build_that_may_not_look_into_its_workers(page: ModuleType):
    refusal = dict.fromkeys(SHOWN, "Error: Permission denied (os error 13)")
    refused = {name: (text, False) for name, text in refusal.items()}
    assert "the output above is the refusal" in page.permission({**refusal, "root": False})
    assert "each answer above is the refusal" in page.interrupted(refused)
    rows = page.reach({"watched": SHOWN, "registered": SHOWN}, refusal, refused, refusal).splitlines()[-3:]
    for row in rows:
        assert row.count("not allowed here") == 3


def test_one_worker_answers_after_control_c_and_the_other_never(page: ModuleType):
    text = page.interrupted(PDB)
    assert "For the regex, Ctrl-C in the debugger led to a prompt" in text
    assert "For the lock, there was no answer" in text


def test_a_debugger_that_needs_no_control_c(page: ModuleType):
    text = page.interrupted({**PDB, "waits": ("waits()", False)})
    assert text.endswith("For the lock, it showed a prompt all the same.")
