"""Scripts: what is read from a file, and what is said about one that can't be read."""

import os
import re
from pathlib import Path

import pytest

from measured.run import Limits
from measured.script import Script, ScriptError, project_root
from measured.settings import Settings

from .conftest import Project


def test_title_settings_and_source_come_from_the_file(project: Project):
    script = project.write(
        "a/x.py",
        '"""The title\n\nMore."""\n\nprint(1)\n',
        'requires-python = ">=3.11"',
        'dependencies = ["packaging"]',
        "exclusive = true",
        "repeat = 5",
        "timeout = 2.5",
        "memory = 0.5",
        "processes = 3",
        "open_files = 99",
        'expect = "signal SIGKILL"',
        'leaves = ["process", "semaphore"]',
    )
    assert script.name == "a/x.py"
    assert script.title == "The title"
    assert script.settings == Settings(
        requires_python=">=3.11",
        dependencies=("packaging",),
        exclusive=True,
        repeat=5,
        timeout=2.5,
        memory=0.5,
        processes=3,
        open_files=99,
        expect="signal SIGKILL",
        leaves=("process", "semaphore"),
    )
    assert script.settings.limits == Limits(timeout=2.5, memory=0.5, processes=3, open_files=99)
    assert script.source == '"""The title\n\nMore."""\n\nprint(1)'


def test_without_metadata_the_defaults_hold(project: Project):
    assert project.write("x.py", "print(1)").settings == Settings(
        requires_python="",
        dependencies=(),
        exclusive=False,
        repeat=1,
        timeout=60.0,
        memory=2.0,
        processes=64,
        open_files=1024,
        expect="exit 0",
        leaves=(),
    )


def test_a_script_elsewhere_is_named_by_its_path(project: Project, tmp_path: Path):
    path = tmp_path / "elsewhere.py"
    path.write_text("print(1)")
    assert Script.load(path).name == str(path)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("x = (\n", 1, "is not valid Python"),
        ("x = 1\ny = = 2\n", 2, "is not valid Python"),
        ("x = 1\n# /// script\n# expect\n", 2, "is not closed by a line '# ///'"),
        ("# /// script\n# x\n# ///\n\n# /// script\n# x\n# ///\n", 5, "a second '# /// script' block"),
        ("x = 1\n# /// script\n# [tool.measured]\n# repeat =\n# ///\n", 4, "is not TOML"),
        ("# /// script\n# dependences = []\n# ///\n", 1, "unknown key 'dependences'; expected requires-python"),
        (
            "# /// script\n# [tool.measured]\n# repeet = 3\n# ///\n",
            1,
            "'repeet' in [tool.measured]; did you mean",
        ),
        ("# /// script\n# [tool.measured]\n# repeat = true\n# ///\n", 1, "repeat = True: expected a value of type int"),
        ("# /// script\n# [tool.measured]\n# exclusive = 1\n# ///\n", 1, "expected a value of type bool"),
        ("# /// script\n# [tool.measured]\n# repeat = 0\n# ///\n", 1, "repeat = 0: must be more than 0"),
        ("# /// script\n# [tool.measured]\n# timeout = -1\n# ///\n", 1, "timeout = -1: must be more than 0"),
        ("# /// script\n# [tool.measured]\n# memory = 0\n# ///\n", 1, "memory = 0: must be more than 0"),
        ("# /// script\n# [tool.measured]\n# processes = 1.5\n# ///\n", 1, "expected a value of type int"),
        (
            "# /// script\n# [tool.measured]\n# leaves = 'process'\n# ///\n",
            1,
            "expected a value of type",
        ),
        (
            "# /// script\n# [tool.measured]\n# leaves = ['proces']\n# ///\n",
            1,
            "did you mean process?",
        ),
        (
            '# /// script\n# [tool.measured]\n# expect = "1"\n# ///\n',
            1,
            "expected 'exit N', 'signal NAME', 'timeout', 'memory limit' or 'process limit'",
        ),
        ('# /// script\n# [tool.measured]\n# expect = "signal SIGNOPE"\n# ///\n', 1, "expected 'exit N'"),
        ('# /// script\n# requires-python = "new"\n# ///\n', 1, "Invalid specifier"),
        ('# /// script\n# dependencies = ["!"]\n# ///\n', 1, "in the script's metadata"),
    ],
)
def test_what_can_not_be_read_is_told_with_file_and_line(project: Project, text: str, line: int, said: str):
    (project.root / "examples" / "bad.py").write_text(text)
    with pytest.raises(ScriptError, match=re.escape(said)) as told:
        Script.named("bad.py")
    assert str(told.value).startswith(f"examples/bad.py:{line}: ")


def test_bytes_that_are_no_text_are_told(project: Project):
    (project.root / "examples" / "bad.py").write_bytes(b"\xff\xfe")
    with pytest.raises(ScriptError, match=r"^examples/bad.py:1: can't be read"):
        Script.named("bad.py")


def test_an_unknown_name_gets_the_nearest_ones(project: Project):
    project.write("pool/map_squares.py", "")
    with pytest.raises(ScriptError, match=r"there is no such example; did you mean pool/map_squares\.py\?"):
        Script.named("pool/map_square.py")


def test_a_part_comes_with_its_decorators(project: Project):
    script = project.write("x.py", "import functools\n\n@functools.cache\ndef f():\n    return 1\n\nA = 2\n")
    assert script.part("f") == "@functools.cache\ndef f():\n    return 1"
    assert script.part("A") == "A = 2"
    with pytest.raises(ScriptError, match="has no 'ff' at its top level; did you mean f"):
        script.part("ff")


class TestTheDigest:
    @pytest.fixture
    def script(self, project: Project) -> Script:
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
    monkeypatch.delenv("MKDOCS_CONFIG_DIR", raising=False)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FileNotFoundError, match=r"no mkdocs\.yml in .* run this inside the project"):
        project_root()


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("exclusive", '"yes"', "bool"),
        ("repeat", "2.0", "int"),
        ("repeat", "[5]", "int"),
        ("timeout", '"9"', "float"),
        ("timeout", "true", "float"),
        ("expect", "0", "str"),
    ],
)
def test_a_value_of_the_wrong_type_is_told_with_the_right_one(project: Project, key: str, value: str, expected: str):
    told = re.escape(f"examples/x.py:1: in the script's metadata: {key} = ") + f".*expected a value of type {expected}$"
    with pytest.raises(ScriptError, match=told):
        project.write("x.py", "", f"{key} = {value}")


@pytest.mark.parametrize("expect", ["exit 0", "exit 255", "signal SIGTERM", "timeout"])
def test_every_end_that_can_be_is_a_good_expectation(project: Project, expect: str):
    assert project.write("x.py", "", f'expect = "{expect}"').settings.expect == expect


@pytest.mark.parametrize("expect", ["", "exit", "exit -1", "Exit 0", "signal 9", "signal KILL", "timeout 3"])
def test_every_other_end_is_refused(project: Project, expect: str):
    with pytest.raises(ScriptError, match=r"expected 'exit N', 'signal NAME', .* or 'process limit'$"):
        project.write("x.py", "", f'expect = "{expect}"')


def test_tables_of_other_tools_are_left_to_them(project: Project):
    assert project.write("x.py", "", "timeout = 9", "[tool.uv]", 'x = "y"').settings.timeout == 9


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        ('requires-python = ["3.14"]', "accepted as it is"),
        ("requires-python = 3.14", "TypeError 'float' object is not iterable"),
        ('dependencies = "numpy"', "accepted as the five dependencies n, u, m, p, y"),
        ("dependencies = 3", "TypeError 'int' object is not iterable"),
        ("dependencies = [3]", "TypeError expected string or bytes-like object"),
        ("tool = 3", "AttributeError 'int' object has no attribute 'get'"),
        ("tool.measured = 3", "AttributeError 'int' object has no attribute 'items'"),
        ("tool.measured.timeout = nan", "accepted; the run then raises ValueError in select()"),
        ('tool.measured.expect = "exit 999"', "accepted, though no process can end so"),
    ],
)
def test_metadata_of_another_form_is_told(project: Project, block: str, reason: str):
    (project.root / "examples" / "bad.py").write_text(f"# /// script\n# {block}\n# ///\n")
    try:
        Script.named("bad.py")
    except ScriptError as error:
        assert str(error).startswith("examples/bad.py:1: in the script's metadata: ")
    else:
        pytest.fail(reason)


def test_a_second_block_that_is_not_closed_is_told(project: Project):
    text = "# /// script\n# dependencies = []\n# ///\n\n# /// script\n# x\nprint(1)\n"
    (project.root / "examples" / "bad.py").write_text(text)
    with pytest.raises(ScriptError, match=r"^examples/bad\.py:5: "):
        Script.named("bad.py")


def test_a_helper_that_is_not_python_is_told(project: Project):
    (project.root / "examples" / "helper.py").write_text("x = 1\ny = = 2\n")
    with pytest.raises(ScriptError, match=r"^examples/helper\.py:2: is not valid Python"):
        project.write("x.py", "import helper")


@pytest.mark.parametrize(
    ("file", "text"), [("package/__init__.py", "import package"), ("data/words.txt", "open('data/words.txt')")]
)
def test_the_digest_changes_with_what_is_used_of_a_folder_beside(project: Project, file: str, text: str):
    used = project.root / "examples" / file
    used.parent.mkdir()
    used.write_text("a = 1\n")
    before = project.write("x.py", text).digest
    used.write_text("a = 2\n")
    assert project.write("x.py", text).digest != before


def test_the_digest_follows_imports_in_a_circle_to_their_end(project: Project):
    project.write("a.py", "from b import X")
    project.write("b.py", "import a, c\nX = 1")
    (project.root / "examples" / "c.py").write_text("Y = 1\n")
    before = project.write("a.py", "from b import X").digest
    (project.root / "examples" / "c.py").write_text("Y = 2\n")
    assert project.write("a.py", "from b import X").digest != before


def test_a_file_that_is_not_there_is_told(project: Project):
    with pytest.raises(ScriptError, match=r"^examples/none\.py:1: can't be read: .*No such file"):
        Script.load(project.root / "examples" / "none.py")


def test_the_project_is_the_one_that_mkdocs_builds(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (project.root / "docs" / "deep").mkdir()
    monkeypatch.chdir(project.root / "docs" / "deep")
    assert project_root() == project.root
    monkeypatch.setenv("MKDOCS_CONFIG_DIR", str(tmp_path))
    assert project_root() == tmp_path
