"""Settings: what is read from a script's metadata, and what is said of metadata that is not as specified."""

import json
import re
from dataclasses import fields

import pytest

from measured.runner.protocol import LEFTOVERS, Limits
from measured.script.metadata import Settings, SettingsError, read
from measured.statistics import STAGES


def metadata(*lines: str) -> str:
    """A script with a block of these lines."""
    return "# /// script\n" + "".join(f"# {line}\n" for line in lines) + "# ///\n"


def own(*lines: str) -> Settings:
    """What is read of these lines in `[tool.measured]`."""
    return read(metadata("[tool.measured]", *lines))


def test_without_metadata_the_defaults_hold():
    assert read("print(1)") == Settings()
    assert Settings().limits == Limits()


def test_every_key_is_read():
    text = metadata(
        'requires-python = ">=3.11"',
        'dependencies = ["packaging"]',
        "[tool.measured]",
        "exclusive = true",
        "rounds = 5",
        'command = ["mpiexec", "-n", "4", "{python}", "{file}"]',
        "timeout = 2.5",
        "memory = 0.5",
        "processes = 7",
        "open_files = 99",
        'expect = "signal SIGKILL"',
        'leaves = ["process", "semaphore", "process"]',
    )
    assert read(text) == Settings(
        requires_python=">=3.11",
        dependencies=("packaging",),
        exclusive=True,
        rounds=5,
        command=("mpiexec", "-n", "4", "{python}", "{file}"),
        timeout=2.5,
        memory=0.5,
        processes=7,
        open_files=99,
        expect="signal SIGKILL",
        leaves=("process", "semaphore"),
    )
    assert read(text).limits == Limits(timeout=2.5, memory=0.5, processes=7, open_files=99)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("x = 1\n# /// script\n# expect\n", 2, "is not closed by a line '# ///'"),
        ("# /// script\n# x\n# ///\n\n# /// script\n# x\n# ///\n", 5, "a second '# /// script' block"),
        (metadata("dependencies = []") + "\n# /// script\n# x\nprint(1)\n", 5, "is not closed"),
        ("x = 1\n" + metadata("[tool.measured]", "repeat ="), 4, "is not TOML"),
        (metadata("dependences = []"), 1, "unknown key 'dependences'; expected requires-python"),
        (metadata('requires-python = "new"'), 1, "Invalid specifier"),
        (metadata('dependencies = ["!"]'), 1, "in the script's metadata"),
    ],
)
def test_a_block_that_can_not_be_read_is_told_with_its_line(text: str, line: int, said: str):
    with pytest.raises(SettingsError, match=re.escape(said)) as told:
        read(text)
    assert told.value.line == line


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("round = 3", "unknown key 'round' in [tool.measured]; did you mean rounds"),
        ("exclusive = 1", "exclusive = 1: expected true or false"),
        ('exclusive = "yes"', "expected true or false"),
        ("rounds = true", "rounds = True: expected a whole number"),
        ("rounds = 2.0", "expected a whole number"),
        ("rounds = [5]", "expected a whole number"),
        ("rounds = 0", "rounds = 0: must be more than 0"),
        ("timeout = -1", "timeout = -1: must be more than 0"),
        ("timeout = nan", "timeout = nan: must be more than 0"),
        ('timeout = "9"', "expected a number"),
        ("timeout = true", "expected a number"),
        ("memory = 0", "memory = 0: must be more than 0"),
        ("processes = 1.5", "expected a whole number"),
        ("open_files = 0", "open_files = 0: must be more than 0"),
        ("expect = 0", "expected a string"),
        ("leaves = true", "expected a list of strings"),
        ('leaves = "process"', "expected a list of strings"),
        ('leaves = ["proces"]', "leaves: unknown 'proces'; did you mean process?"),
        ("leaves = [3]", "expected a list of strings"),
        ('leaves = ["x"]', f"leaves: unknown 'x'; known: {', '.join(LEFTOVERS)}"),
        ("command = 'mpiexec {file}'", "expected a list of strings"),
        ("command = []", "expected a program and its arguments, '{file}' among them"),
        ("command = ['mpiexec', '{python}']", "expected a program and its arguments, '{file}' among them"),
    ],
)
def test_a_value_that_can_not_be_is_told_with_what_can(line: str, said: str):
    with pytest.raises(SettingsError, match="in the script's metadata: .*" + re.escape(said)):
        own(line)


@pytest.mark.parametrize("expect", ["exit 0", "exit 255", "signal SIGTERM", "timeout", "memory limit", "process limit"])
def test_every_end_that_can_be_is_a_good_expectation(expect: str):
    assert own(f'expect = "{expect}"').expect == expect


@pytest.mark.parametrize(
    "expect",
    [
        *("", "1", "exit", "exit -1", "exit 256", "exit 999", "Exit 0"),
        *("signal 9", "signal KILL", "signal SIGNOPE", "timeout 3", "limit"),
    ],
)
def test_every_other_end_is_refused(expect: str):
    said = "expected 'exit N', 'signal NAME', 'timeout', 'memory limit' or 'process limit'"
    with pytest.raises(SettingsError, match=f"expect = '{expect}': {said}$"):
        own(f'expect = "{expect}"')


@pytest.mark.parametrize(
    ("lines", "rounds"),
    [((), 1), (("exclusive = true",), STAGES[0]), (("exclusive = true", "rounds = 9"), 9), (("rounds = 3",), 3)],
)
def test_an_exclusive_script_has_enough_rounds_for_an_interval(lines: tuple[str, ...], rounds: int):
    assert own(*lines).counted_rounds == rounds


class TestCommandLine:
    def test_is_python_and_the_file(self):
        assert Settings().command_line("py", (), "/x.py") == ("py", "/x.py")
        assert Settings().command_line("py", ("-m", "trace"), "/x.py") == ("py", "-m", "trace", "/x.py")

    def test_can_be_the_scripts_own(self):
        settings = own("command = ['mpiexec', '-n', '4', '{python}', '{file}', '--log={file}.log', '{other}']")
        expected = ("mpiexec", "-n", "4", "py", "-X", "dev", "/x.py", "--log=/x.py.log", "{other}")
        assert settings.command_line("py", ("-X", "dev"), "/x.py") == expected


class TestEffectiveSettings:
    @pytest.mark.parametrize("key", [f.name for f in fields(Limits)])
    def test_change_with_each_default_limit(self, key: str, monkeypatch: pytest.MonkeyPatch):
        before, defaults = read("").effective(), list(Settings.__init__.__defaults__ or ())
        defaults[[f.name for f in fields(Settings)].index(key)] += 1
        monkeypatch.setattr(Settings.__init__, "__defaults__", tuple(defaults))
        assert read("").effective() == before | {key: before[key] + 1}
        assert read("").limits != Limits()

    def test_change_with_each_setting_but_the_number_of_rounds(self):
        lines = {
            "exclusive": "exclusive = true",
            "command": "command = ['{python}', '-O', '{file}']",
            "expect": "expect = 'exit 1'",
            "leaves": "leaves = ['process']",
            **{f.name: f"{f.name} = 7" for f in fields(Limits)},
        }
        own_keys = {f.name for f in fields(Settings)} - {"requires_python", "dependencies"}
        assert set(lines) == own_keys - {"rounds", "variants", "free_threaded"}, "a new setting needs a line here"
        for line in lines.values():
            assert own(line).effective() != Settings().effective()
        assert own("rounds = 7").effective() == Settings().effective()

    def test_can_be_part_of_a_key(self):
        assert json.loads(json.dumps(Settings().effective()))


@pytest.mark.parametrize("kind", LEFTOVERS)
def test_every_kind_of_leftover_can_be_declared(kind: str):
    assert own(f'leaves = ["{kind}"]').leaves == (kind,)


def test_tables_of_other_tools_are_left_to_them():
    assert own("timeout = 9", "[tool.uv]", 'x = "y"').timeout == 9


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('requires-python = ["3.14"]', "expected a string, such as '>=3.14'"),
        ("requires-python = 3.14", "expected a string, such as '>=3.14'"),
        ('dependencies = "numpy"', "expected a list of strings"),
        ("dependencies = 3", "expected a list of strings"),
        ("dependencies = [3]", "expected a list of strings"),
        ("tool = 3", "expected a table"),
        ("tool.measured = 3", "expected a table"),
    ],
)
def test_metadata_of_another_form_is_told(line: str, expected: str):
    with pytest.raises(SettingsError, match=re.escape(expected)):
        read(metadata(line))
