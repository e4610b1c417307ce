"""Sybil's evaluators: each must pass what is good and fail what is not."""

import subprocess
import sys
from pathlib import Path
from textwrap import indent

import pytest
from sybil import Document
from sybil.example import SybilFailure

from measured.pytest_plugin import PARSERS
from measured.script.source import ScriptError

from .conftest import SampleProject
from .invented import build

GOOD = "```example\ngood.py\n```\n"


def evaluate(project: SampleProject, text: str) -> int:
    """Evaluate all that is collected of a page; how many examples that were."""
    records = build(project, project.outcome(project.write("good.py", "print(1)")))
    path = Path(project.root / "docs" / "page.md")
    path.write_text(text)
    examples = list(Document.parse(str(path), *PARSERS).examples())
    for example in examples:
        example.namespace["build"] = records  # the fixture
        example.evaluate()
    return len(examples)


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "```python\nif __name__ == '__main__':\n    print(1)\n```\n",
        '```computed\n{% if record("good.py").lines %}a{% else %}b{% endif %}\n```\n',
        '```python exec="1"\nfrom measured import fences\nprint(fences.current_build().record("good.py"))\n```\n',
    ],
)
def test_what_is_good_passes(project: SampleProject, text: str):
    assert evaluate(project, text) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("```example\nno.py\n```\n", "there is no such example"),
        ("```compare\nno.py\n```\n", "two or more lines"),
        ("```figure\nno.py\n```\n", "the keys"),
        ("```computed\n{{ typo }}\n```\n", r"page\.md:2: 'typo' is undefined"),
        ("# T\n\n```computed\n{% if false %}\n{{ machine.typo }}\n{% endif %}\n```\n", r"page\.md:5: .*typo"),
        ("```python\n1 / 0\n```\n", "ended with exit 1"),
        ("```python\nif __name__ == '__main__':\n    1 / 0\n```\n", "ZeroDivisionError"),
        ('```python exec="1"\nx = 1\n```\n', "printed nothing"),
    ],
)
def test_what_is_not_fails(project: SampleProject, text: str, said: str):
    with pytest.raises(SybilFailure, match=said):
        evaluate(project, text)


def test_a_computed_block_that_raises_fails(project: SampleProject):
    with pytest.raises(ZeroDivisionError):
        evaluate(project, '```python exec="1"\n1 / 0\n```\n')


def test_other_fences_are_not_collected(project: SampleProject):
    assert evaluate(project, GOOD + "```sh\nls\n```\n") == 1


def test_a_fragment_that_leaves_a_process_behind_fails(project: SampleProject):
    command = "[sys.executable, '-c', 'import time; time.sleep(9)']"
    text = f"import subprocess, sys\nsubprocess.Popen({command}).returncode = 0\n"
    with pytest.raises(SybilFailure, match=r"ended with exit 0, left behind \['.*time\.sleep\(9\)"):
        evaluate(project, f"```python\n{text}```\n")


def test_a_fragment_that_is_not_python_fails(project: SampleProject):
    with pytest.raises(ScriptError, match="is not valid Python"):
        evaluate(project, "```python\nx = (\n```\n")


def test_fences_of_all_kinds_are_collected_side_by_side_and_nested(project: SampleProject):
    computed = '```python exec="1"\nprint(2)\n```\n'
    nested = "!!! note\n\n" + indent(GOOD, "    ")
    assert evaluate(project, "\n".join([GOOD, "```python\nprint(1)\n```\n", computed, nested])) == 4


CONFTEST = """
from sybil import Sybil
from measured.pytest_plugin import PARSERS, build, outcomes
pytest_collect_file = Sybil(parsers=PARSERS, patterns=["docs/*.md"], fixtures=["build"]).pytest()
"""


@pytest.mark.slow
def test_workers_of_one_session_share_the_records_that_the_first_of_them_makes(project: SampleProject, tmp_path: Path):
    log = tmp_path / "log"
    project.write("x.py", f"with open({str(log)!r}, 'a') as log:\n    log.write('run ')")
    (project.root / "conftest.py").write_text(CONFTEST)
    for name in "abcd":
        (project.root / "docs" / f"{name}.md").write_text("```example\nx.py\n```\n")
    (project.root / "docs" / "e.md").write_text("# E\n\n```computed\n{{ typo }}\n```\n")
    command = [sys.executable, "-m", "pytest", "-n", "2", "docs", "-p", "no:cacheprovider"]
    told = subprocess.run(command, cwd=project.root, capture_output=True, text=True, timeout=60, check=False).stdout
    assert "4 passed" in told
    assert "1 failed" in told
    assert "docs/e.md:4: 'typo' is undefined" in told
    assert log.read_text() == "run "


@pytest.mark.slow
def test_a_session_can_run_only_the_examples_that_its_tests_need(project: SampleProject, tmp_path: Path):
    log = tmp_path / "log"
    for name in ("x", "y"):
        project.write(f"{name}.py", f"with open({str(log)!r}, 'a') as log:\n    log.write({name!r})")
    only = "from measured.pytest_plugin import ONLY\n\ndef pytest_configure(config):\n"
    only += "    config.stash[ONLY] = {config.rootpath / 'examples/x.py'}\n"
    (project.root / "conftest.py").write_text(CONFTEST + only)
    (project.root / "docs" / "x.md").write_text("```example\nx.py\n```\n")
    command = [sys.executable, "-m", "pytest", "docs", "-p", "no:cacheprovider"]
    told = subprocess.run(command, cwd=project.root, capture_output=True, text=True, timeout=60, check=False).stdout
    assert "1 passed" in told
    assert log.read_text() == "x"
