"""Scripts: what is read from a file, and what is said about one that can't be read."""

import os
import re
import sys
from pathlib import Path

import pytest

from measured.project import Project, ProjectError
from measured.script import Script, ScriptError, Settings
from measured.suggest import did_you_mean

from .conftest import SampleProject

VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"


def test_title_settings_and_source_come_from_the_file(project: SampleProject):
    script = project.write(
        "a/x.py",
        '"""The title\n\nMore."""\n\nprint(1)\n',
        'requires-python = ">=3.11"',
        "rounds = 5",
    )
    assert script.name == "a/x.py"
    assert script.title == "The title"
    assert script.settings == Settings(requires_python=">=3.11", rounds=5)
    assert script.source == '"""The title\n\nMore."""\n\nprint(1)'


def test_a_script_elsewhere_is_named_by_its_path(project: SampleProject, tmp_path: Path):
    path = tmp_path / "elsewhere.py"
    path.write_text("print(1)")
    assert Script.load(path).name == str(path)


def test_a_script_outside_any_project_gets_a_bare_one(tmp_path: Path):
    path = tmp_path / "alone.py"
    path.write_text("print(1)")
    script = Script.load(path)
    assert script.project == Project(tmp_path)
    assert (script.project.configuration, script.project.example_paths()) == (None, [])
    assert script.shown == "alone.py"


@pytest.mark.parametrize("text", ["tool = 3\n", "[tool]\nmeasured = 3\n"])
def test_settings_of_its_project_that_are_no_table_are_told(project: SampleProject, text: str):
    (project.root / "pyproject.toml").write_text(text)
    with pytest.raises(ProjectError, match=r"pyproject\.toml: \[tool\.measured\]: expected a table$"):
        project.write("x.py", "")


def test_a_setting_that_is_no_string_is_told(project: SampleProject):
    (project.root / "pyproject.toml").write_text("[tool.measured]\nexamples = 3\n")
    with pytest.raises(ProjectError, match=r"examples = 3: expected a string$"):
        project.write("x.py", "")


def test_without_known_words_nothing_is_suggested():
    assert did_you_mean("x", []) == ""


def test_wrong_settings_of_its_project_are_told(project: SampleProject):
    (project.root / "pyproject.toml").write_text("[tool.measured]\nexample = 'x'\n")
    with pytest.raises(ProjectError, match=r"unknown key 'example'.* did you mean examples"):
        project.write("x.py", "")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("x = (\n", 1, f"is not valid Python {VERSION}: '(' was never closed"),
        ("x = 1\ny = = 2\n", 2, "is not valid Python"),
        ("x = 1\n# /// script\n# expect\n", 2, "is not closed by a line '# ///'"),
        ("# /// script\n# dependences = []\n# ///\n", 1, "in the script's metadata: unknown key 'dependences'"),
    ],
)
def test_what_can_not_be_read_is_told_with_file_and_line(project: SampleProject, text: str, line: int, said: str):
    (project.root / "examples" / "bad.py").write_text(text)
    with pytest.raises(ScriptError, match=re.escape(said)) as told:
        Script.named("bad.py", Project.find())
    assert str(told.value).startswith(f"examples/bad.py:{line}: ")


@pytest.mark.parametrize(("asked", "told"), [(">=3.99", True), (">=3.8", False)])
def test_a_newer_python_is_advised_only_where_the_script_asks_for_one(project: SampleProject, asked: str, told: bool):
    (project.root / "examples" / "bad.py").write_text(f'# /// script\n# requires-python = "{asked}"\n# ///\nx = (\n')
    with pytest.raises(ScriptError) as error:
        Script.named("bad.py", Project.find())
    assert (asked in str(error.value)) == told


def test_bytes_that_are_no_text_are_told(project: SampleProject):
    (project.root / "examples" / "bad.py").write_bytes(b"\xff\xfe")
    with pytest.raises(ScriptError, match=r"^examples/bad.py:1: can't be read"):
        Script.named("bad.py", Project.find())


def test_an_unknown_name_gets_the_nearest_ones(project: SampleProject):
    project.write("pool/map_squares.py", "")
    with pytest.raises(
        ScriptError,
        match=r"^examples/pool/map_square\.py: there is no such example; did you mean pool/map_squares\.py\?",
    ):
        Script.named("pool/map_square.py", Project.find())


def test_a_part_comes_with_its_decorators(project: SampleProject):
    script = project.write("x.py", "import functools\n\n@functools.cache\ndef f():\n    return 1\n\nA = 2\n")
    assert script.part("f") == "@functools.cache\ndef f():\n    return 1"
    assert script.part("A") == "A = 2"
    with pytest.raises(ScriptError, match="has no 'ff' at its top level; did you mean f"):
        script.part("ff")


def test_parts_stand_in_their_order_and_tell_what_is_left_out_between(project: SampleProject):
    functions = "".join(f"def {name}():\n    pass\n\n\n" for name in "fgh")
    text = f'{functions}if __name__ == "__main__":\n    f()\n'
    script = project.write("x.py", text)
    assert script.part("g", "f") == "def f():\n    pass\n\n\ndef g():\n    pass"
    assert script.part("f", "h") == "def f():\n    pass\n\n# …\n\ndef h():\n    pass"
    assert script.part("__main__") == 'if __name__ == "__main__":\n    f()'


class TestTheDigest:
    @pytest.fixture
    def script(self, project: SampleProject) -> Script:
        project.write("a/deep.py", "X = 1\n")
        project.write("a/helper.py", "import deep\n")
        project.write("a/unrelated.py", "")
        (project.root / "examples" / "a" / "data.csv").write_text("1\n")
        return project.write("a/x.py", "import helper\nopen('data.csv')\n")

    @pytest.mark.parametrize("file", ["x.py", "helper.py", "deep.py", "data.csv"])
    def test_changes_with_each_file_that_is_used(self, script: Script, file: str):
        with (script.path.parent / file).open("a") as used:
            used.write("# more\n")
        assert Script.load(script.path).digest != script.digest

    def test_does_not_change_with_a_file_that_is_not_used(self, script: Script):
        before = script.digest
        (script.path.parent / "unrelated.py").write_text("Y = 1\n")
        assert Script.load(script.path).digest == before

    def test_does_not_change_when_a_file_is_only_touched(self, script: Script):
        before = script.digest
        os.utime(script.path, (1, 1))
        assert Script.load(script.path).digest == before


def test_outside_any_project_it_is_told_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ProjectError, match=r"no mkdocs\.yml .* in .* run this inside a documentation project"):
        Project.find()


def test_a_helper_that_is_not_python_is_told(project: SampleProject):
    (project.root / "examples" / "helper.py").write_text("x = 1\ny = = 2\n")
    with pytest.raises(ScriptError, match=r"^examples/helper\.py:2: is not valid Python"):
        project.write("x.py", "import helper")


@pytest.mark.parametrize(
    ("file", "text"), [("package/__init__.py", "import package"), ("data/words.txt", "open('data/words.txt')")]
)
def test_the_digest_changes_with_what_is_used_of_a_folder_beside(project: SampleProject, file: str, text: str):
    used = project.root / "examples" / file
    used.parent.mkdir()
    used.write_text("a = 1\n")
    before = project.write("x.py", text).digest
    used.write_text("a = 2\n")
    assert project.write("x.py", text).digest != before


def test_the_digest_follows_imports_in_a_circle_to_their_end(project: SampleProject):
    project.write("a.py", "from b import X")
    project.write("b.py", "import a, c\nX = 1")
    (project.root / "examples" / "c.py").write_text("Y = 1\n")
    before = project.write("a.py", "from b import X").digest
    (project.root / "examples" / "c.py").write_text("Y = 2\n")
    assert project.write("a.py", "from b import X").digest != before


def test_a_file_that_is_not_there_is_told(project: SampleProject):
    with pytest.raises(ScriptError, match=r"^examples/none\.py:1: can't be read: .*No such file"):
        Script.load(project.root / "examples" / "none.py")


def test_the_project_is_the_one_around_the_working_folder(project: SampleProject, monkeypatch: pytest.MonkeyPatch):
    (project.root / "docs" / "deep").mkdir()
    monkeypatch.chdir(project.root / "docs" / "deep")
    assert Project.find().root == project.root
