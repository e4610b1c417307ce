"""Records are kept while they are true, and never half."""

import contextlib
import json
import os
import random
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from measured import schedule
from measured.project import Project
from measured.records import store
from measured.records.interpreter import Environment
from measured.records.model import SCHEMA, Record
from measured.records.store import Store, StoreError, key
from measured.runner import client as runner
from measured.runner.protocol import Limits, Run
from measured.schedule import ensure
from measured.script import Script

from .conftest import SampleProject


@pytest.fixture
def script(project: SampleProject) -> Script:
    return project.write("a/x.py", "print(1)")


def a_record(script: Script, env: Environment, output: str = "1\n", end: str = "exit 0") -> Record:
    run = Run(end, output, 0.5, 0.4, 10_000_000, files={"text": "é", "bytes": b"\xff\x00"})
    return Record.of(script, env, [run, replace(run, round=2, wall=0.25), replace(run, round=3, wall=0.75)])


def kept(project: SampleProject) -> Path:
    (path,) = (project.root / ".measured" / "records").rglob("*.json")
    return path


def swept() -> list[str]:
    told: list[str] = []
    Store(Project.find()).sweep(told.append)
    return told


def built(*scripts: Script) -> tuple[list[str], list[str]]:
    """What comes of a build: the origin of each script's record, and the lines on what was thrown away."""
    told: list[str] = []
    origins = [outcome.origin for outcome in ensure(scripts, Store(Project.find()), tell=told.append)]
    return origins, [line for line in told if "removed" in line]


def test_what_was_put_is_got(script: Script, env: Environment):
    record = a_record(script, env)
    Store(Project.find()).put(script, record)
    assert Store(Project.find()).stored(script, env).record == record
    assert Store(Project.find()).stored(script, env).usual_seconds == 0.5
    assert swept() == []


def test_a_run_that_is_not_as_declared_is_not_kept(script: Script, env: Environment):
    Store(Project.find()).put(script, a_record(script, env, end="exit 1"))
    assert Store(Project.find()).stored(script, env).record is None


def test_a_script_of_somebody_else_is_not_kept(project: SampleProject, tmp_path: Path, env: Environment):
    path = tmp_path / "hers.py"
    path.write_text("print(1)")
    hers = Script.load(path)
    Store(Project.find()).put(hers, a_record(hers, env))
    assert not (project.root / ".measured").exists()


@pytest.mark.parametrize("edit", ["print(2)", "print(", None], ids=["other text", "no Python", "gone"])
def test_a_script_that_was_edited_after_it_was_read_is_not_kept(
    project: SampleProject, script: Script, env: Environment, edit: str | None
):
    """Its run may have been of the new text. Were it kept, it would be shown once the edit is taken back."""
    record = a_record(script, env, output="2\n")
    if edit is None:
        script.path.unlink()
    else:
        script.path.write_text(edit)
    Store(Project.find()).put(script, record)
    assert Store(Project.find()).stored(project.write("a/x.py", "print(1)"), env).record is None


def test_the_json_of_a_record_can_be_read_by_anybody(script: Script, env: Environment):
    data = json.loads(json.dumps(a_record(script, env).to_json()))
    assert data["schema"] == SCHEMA
    assert data["runs"][0]["files"] == {"text": "é", "bytes": {"base64": "/wA="}}
    assert [run["wall"] for run in data["runs"]] == [0.5, 0.25, 0.75]


FILES = {
    "x.py": "import helper, package\nprint(open('data.csv').read())",
    "helper.py": "import deeper\nWORDS = 'words.txt'",
    "deeper.py": "one = 1",
    "package/__init__.py": "",
    "package/part.py": "two = 2",
    "data.csv": "1,2",
    "words.txt": "one two",
}
"""An example and all that it uses."""


CODE = [*sorted(Path(runner.__file__).parent.glob("*.py")), Path(schedule.__file__)]
"""The code that makes runs."""
VERSIONS = (runner.version, store._schedule_version)


class TestStale:
    """What makes a record stale, one by one."""

    @pytest.fixture
    def recorded(self, project: SampleProject, env: Environment) -> Path:
        for name, text in FILES.items():
            (project.root / "examples" / "a" / name).parent.mkdir(parents=True, exist_ok=True)
            (project.root / "examples" / "a" / name).write_text(text)
        script = Script.load(project.root / "examples" / "a" / "x.py")
        Store(Project.find()).put(script, a_record(script, env))
        return script.path

    @staticmethod
    def fresh(path: Path, env: Environment) -> bool:
        return Store(Project.find()).stored(Script.load(path), env).record is not None

    @pytest.mark.parametrize("name", FILES)
    def test_a_changed_file(self, recorded: Path, env: Environment, name: str):
        assert self.fresh(recorded, env)
        (recorded.parent / name).write_text(f"{FILES[name]}\n\n")
        assert not self.fresh(recorded, env)

    @pytest.mark.parametrize("name", FILES)
    def test_but_not_one_that_was_only_touched_or_changed_back(self, recorded: Path, env: Environment, name: str):
        path = recorded.parent / name
        path.write_text("other = 3")
        path.write_text(FILES[name])
        os.utime(path, (1, 1))
        assert self.fresh(recorded, env)

    @pytest.mark.parametrize("name", [name for name in FILES if name not in ("x.py", "package/__init__.py")])
    def test_a_file_that_is_gone(self, recorded: Path, env: Environment, name: str):
        (recorded.parent / name).unlink()
        assert not self.fresh(recorded, env)

    @pytest.mark.parametrize("name", ["package/new.py", "helper/__init__.py"])
    def test_a_module_that_is_new(self, recorded: Path, env: Environment, name: str):
        (recorded.parent / name).parent.mkdir(exist_ok=True)
        (recorded.parent / name).touch()
        assert not self.fresh(recorded, env)

    def test_but_not_a_file_that_it_does_not_use(self, recorded: Path, env: Environment):
        (recorded.parent / "other.py").touch()
        assert self.fresh(recorded, env)

    def test_a_setting(self, project: SampleProject, script: Script, env: Environment):
        Store(Project.find()).put(script, a_record(script, env))
        assert not self.fresh(project.write("a/x.py", "print(1)", "exclusive = true").path, env)
        assert Store(Project.find()).stored(script, env).usual_seconds == 0.5

    @pytest.mark.parametrize("name", [field.name for field in fields(Environment)])
    def test_any_trait_of_machine_and_interpreter(self, script: Script, env: Environment, name: str):
        Store(Project.find()).put(script, a_record(script, env))
        old = getattr(env, name)
        new: Any = {"numpy": "2"} if isinstance(old, dict) else f"{old}1" if isinstance(old, str) else not old
        assert Store(Project.find()).stored(script, replace(env, **{name: new})).record is None
        assert Store(Project.find()).stored(script, replace(env, **{name: old})).record is not None

    def test_the_version_of_a_dependency(self, script: Script, env: Environment):
        env = replace(env, dependencies={"numpy": "2.0"})
        Store(Project.find()).put(script, a_record(script, env))
        for version in ("2.1", None):
            assert Store(Project.find()).stored(script, replace(env, dependencies={"numpy": version})).record is None

    def test_another_runner(self, script: Script, env: Environment, monkeypatch: pytest.MonkeyPatch):
        Store(Project.find()).put(script, a_record(script, env))
        monkeypatch.setattr(runner, "version", lambda: "another")
        assert Store(Project.find()).stored(script, env).record is None

    def test_a_changed_default_limit(self, script: Script, env: Environment):
        """A script that names no limit is bound by the defaults, so they are part of its key."""
        kept = Store(Project.find())
        kept.put(script, a_record(script, env))
        for limit in fields(Limits):
            changed = replace(script.settings, **{limit.name: getattr(script.settings, limit.name) + 1})
            assert kept.stored(replace(script, settings=changed), env).record is None, limit.name
        assert kept.stored(script, env).record

    def test_but_not_the_number_of_rounds(self, script: Script, env: Environment):
        """Whether there are enough is asked of each record."""
        assert key(replace(script, settings=replace(script.settings, rounds=3)), env) == key(script, env)

    @pytest.mark.parametrize("path", CODE, ids=lambda path: path.name)
    def test_any_changed_file_of_the_code_that_makes_runs(
        self, script: Script, env: Environment, monkeypatch: pytest.MonkeyPatch, path: Path
    ):
        before, read = key(script, env), Path.read_bytes
        monkeypatch.setattr(Path, "read_bytes", lambda it: read(it) + (b"#" if it.samefile(path) else b""))
        for version in VERSIONS:
            version.cache_clear()
        assert key(script, env) != before
        monkeypatch.undo()
        for version in VERSIONS:
            version.cache_clear()
        assert key(script, env) == before


SCHEMAS = [0, SCHEMA - 1, SCHEMA + 1, None, "2"]


def edited(path: Path, change: Callable[[dict[str, dict[str, object]]], object]) -> None:
    """Edit a record by hand."""
    data = json.loads(path.read_text())
    change(data)
    path.write_text(json.dumps(data))


def replaced_by_a_folder(path: Path) -> None:
    path.unlink()
    (path / "inside").mkdir(parents=True)


def replaced_by_a_dead_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere")


CHANGED = "changed since it was written"
DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (lambda path: path.write_text(""), "damaged"),
    "no JSON": (lambda path: path.write_text("{"), "damaged"),
    "a list": (lambda path: path.write_text("[]"), "damaged"),
    "null": (lambda path: path.write_text("null"), "damaged"),
    "a number": (lambda path: path.write_text("1" * 5000), "damaged"),
    "no record": (lambda path: path.write_text('{"key": "x"}'), "damaged"),
    "a list as record": (lambda path: path.write_text('{"key": "x", "record": []}'), "damaged"),
    "deeply nested": (lambda path: path.write_text("[" * 100_000), "damaged"),
    "no UTF-8": (lambda path: path.write_bytes(b"\xff\xfe"), "damaged"),
    "rubbish": (lambda path: path.write_bytes(random.Random(1).randbytes(5000)), "damaged"),
    "zeros": (lambda path: path.write_bytes(bytes(5000)), "damaged"),
    "a folder": (replaced_by_a_folder, "can't be read, Is a directory"),
    "output": (lambda path: path.write_text(path.read_text().replace('"1\\n"', '"2\\n"')), CHANGED),
    "wall time": (lambda path: path.write_text(path.read_text().replace("0.25", "0.24")), CHANGED),
    "end": (lambda path: edited(path, lambda data: data["record"].update(end="exit 1")), CHANGED),
    "key": (lambda path: edited(path, lambda data: data.update(key={})), CHANGED),
    "no key": (lambda path: edited(path, lambda data: data.pop("key")), CHANGED),
    "seal": (lambda path: edited(path, lambda data: data.update(seal={})), CHANGED),
    "no seal": (lambda path: edited(path, lambda data: data.pop("seal")), CHANGED),
    **{
        f"schema {schema!r}": (
            lambda path, schema=schema: edited(path, lambda data: data["record"].update(schema=schema)),  # type: ignore[misc]
            f"has format {schema}; this version reads format {SCHEMA}",
        )
        for schema in SCHEMAS
    },
}


class TestDamaged:
    """A file that is not as it was written is not shown, is thrown away, and that is told."""

    @pytest.mark.parametrize("name", DAMAGES)
    def test_record(self, project: SampleProject, env: Environment, name: str):
        damage, reason = DAMAGES[name]
        script = project.write("a/x.py", "print(1)")
        Store(Project.find()).put(script, a_record(script, env, output="1\n"))
        damage(kept(project))
        assert Store(Project.find()).stored(script, env).record is None
        assert Store(Project.find()).stored(script, env).usual_seconds == 0
        origins, (line,) = built(script)
        assert origins == ["run"]
        assert line.startswith(f"  removed .measured/records/{env.tag}/a/x.py.json: {reason}")
        assert built(script) == (["cache"], [])
        assert [path.name for path in kept(project).parent.iterdir()] == ["x.py.json"]

    @pytest.mark.parametrize("name", DAMAGES)
    def test_recording(self, project: SampleProject, env: Environment, name: str):
        damage, reason = DAMAGES[name]
        script = project.write("a/x.py", "print(1)", 'requires-python = ">=3.99"')
        path = Store(Project.find()).put_recording(script, a_record(script, replace(env, python="3.99.0")))
        damage(path)
        with pytest.raises(StoreError, match=r"^recordings/a/x\.py\.json isn't a valid recording: ") as told:
            Store(Project.find()).recording(script)
        assert reason in str(told.value)
        outcome = project.outcome(script)
        assert (outcome.origin, outcome.record) == ("none", None)
        assert str(told.value) in (outcome.problem or "")
        assert path.exists(), "what is committed is for people to fix"

    def test_cut_anywhere(self, project: SampleProject, script: Script, env: Environment):
        Store(Project.find()).put(script, a_record(script, env))
        path = kept(project)
        whole = path.read_bytes()
        for length in [*range(0, len(whole) - 1, 13), len(whole) - 1]:
            path.write_bytes(whole[:length])
            assert Store(Project.find()).stored(script, env).record is None, f"cut after {length} bytes"
            assert len(swept()) == 1
        path.write_bytes(whole)
        assert Store(Project.find()).stored(script, env).record

    def test_any_byte_changed(self, project: SampleProject, script: Script, env: Environment):
        record = a_record(script, env)
        Store(Project.find()).put(script, record)
        path = kept(project)
        whole = path.read_bytes()
        chance = random.Random(7)
        for place in chance.sample(range(len(whole)), 200):
            path.write_bytes(whole[:place] + bytes([whole[place] ^ (1 << chance.randrange(8))]) + whole[place + 1 :])
            got = Store(Project.find()).stored(script, env).record
            assert got in (None, record), f"byte {place}"  # a changed blank changes nothing

    def test_a_dead_link(self, project: SampleProject, script: Script, env: Environment):
        Store(Project.find()).put(script, a_record(script, env))
        replaced_by_a_dead_link(kept(project))
        (line,) = swept()
        assert line.endswith(": can't be read, No such file or directory")


class TestGrowth:
    """Useless files are removed."""

    def test_many_builds_leave_one_file_for_each_script_and_interpreter(self, project: SampleProject, env: Environment):
        for n in range(5):
            for name in ("a/x.py", "b/y.py"):
                script = project.write(name, f"print({n})")
                for python in ("3.13.1", f"3.14.{n}"):
                    Store(Project.find()).put(script, a_record(script, replace(env, python=python)))
                assert built(script)[1] == []
        left = [path for path in (project.root / ".measured" / "records").rglob("*") if path.is_file()]
        tags = {"cpython-3.13", "cpython-3.14", env.tag}
        assert len(left) == len(tags) * 2

    def test_a_script_that_was_deleted_or_renamed(self, project: SampleProject, script: Script, env: Environment):
        other = project.write("b/y.py", "print(1)")
        assert built(script, other) == (["run", "run"], [])
        script.path.rename(script.path.with_name("z.py"))
        renamed = Script.load(script.path.with_name("z.py"))
        assert built(other) == (["cache"], []), "where nothing is run, nothing is looked for"
        gone = f"  removed .measured/records/{env.tag}/a/x.py.json: there is no such script any more"
        assert built(renamed, other) == (["run", "cache"], [gone])
        assert {path.name for path in (project.root / ".measured/records").rglob("*.json")} == {
            "z.py.json",
            "y.py.json",
        }

    def test_a_folder_of_scripts_that_was_renamed(self, project: SampleProject, script: Script, env: Environment):
        built(script)
        script.path.parent.rename(script.path.parent.with_name("b"))
        renamed = Script.load(project.root / "examples" / "b" / "x.py")
        gone = f"  removed .measured/records/{env.tag}/a: there is no such folder any more"
        assert built(renamed) == (["run"], [gone])
        assert [path.name for path in (project.root / ".measured/records" / env.tag).iterdir()] == ["b"]

    def test_parts_of_dead_builds_go_and_those_of_living_ones_stay(
        self, project: SampleProject, script: Script, env: Environment
    ):
        dead = subprocess.Popen([sys.executable, "-c", ""])
        dead.wait(30)
        Store(Project.find()).put(script, a_record(script, env))
        Store(Project.find()).put_recording(script, a_record(script, env))
        folders = [kept(project).parent, project.root / "recordings" / "a"]
        for folder in folders:
            for writer in (dead.pid, os.getppid()):
                (folder / f"x.py.json.{writer}.part").write_text("half")
        (kept(project).parent / "x.py.json.part").write_text("of no one")
        told = swept()
        assert len(told) == 1
        assert told[0].startswith("  removed 3 records, ")
        assert all(line.endswith(": half-written by a build that was killed") for line in told)
        for folder in folders:
            assert {path.name for path in folder.iterdir()} == {"x.py.json", f"x.py.json.{os.getppid()}.part"}

    def test_records_of_other_interpreters_stay(self, script: Script, env: Environment):
        record = a_record(script, replace(env, python="3.99.0"))
        Store(Project.find()).put(script, record)
        assert swept() == []
        assert Store(Project.find()).stored(script, record.environment).record == record


class TestUnwritable:
    """Where nothing can be written, it is told what to do."""

    def test_a_file_in_the_way(self, project: SampleProject, script: Script, env: Environment):
        (project.root / ".measured").write_text("in the way")
        with pytest.raises(StoreError, match=r"can't be written to \.measured/records/.* or delete it"):
            Store(Project.find()).put(script, a_record(script, env))
        with (
            pytest.raises(StoreError, match=r"can't be written to \.measured: .* or delete it"),
            Store(Project.find()).site(print),
        ):
            pytest.fail("nothing is held")
        with pytest.raises(StoreError, match=r"can't be written to \.measured: "):
            Store(Project.find()).clear()
        assert Store(Project.find()).stored(script, env).record is None
        assert swept() == []

    def test_nobody_is_told_to_delete_the_recordings(self, project: SampleProject, script: Script, env: Environment):
        (project.root / "recordings").write_text("in the way")
        with pytest.raises(StoreError, match=r"can't be written to recordings/a: .* make that folder writable\.$"):
            Store(Project.find()).put_recording(script, a_record(script, env))

    @pytest.mark.parametrize("fails", ["write_text", "replace"])
    def test_no_part_is_left(
        self, project: SampleProject, script: Script, env: Environment, monkeypatch: pytest.MonkeyPatch, fails: str
    ):
        first = a_record(script, env)
        Store(Project.find()).put(script, first)

        def full(path: Path, *_: object, **__: object) -> None:
            path.write_bytes(b"half")
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, fails, full)
        with pytest.raises(StoreError, match="No space left on device"):
            Store(Project.find()).put(script, a_record(script, env, output="2\n"))
        assert Store(Project.find()).stored(script, env).record == first
        assert [path.name for path in kept(project).parent.iterdir()] == ["x.py.json"]


def test_a_recording_holds_for_the_script_as_it_was(project: SampleProject, script: Script, env: Environment):
    record = a_record(script, replace(env, python="3.99.0"))
    path = Store(Project.find()).put_recording(script, record)
    assert path == project.root / "recordings" / "a" / "x.py.json"
    assert Store(Project.find()).recording(script) == record
    assert Store(Project.find()).recording(project.write("a/x.py", "print(2)")) is None


WRITER = """
import sys
from pathlib import Path
from measured.project import Project
from measured.records.interpreter import environment
from measured.records.model import Record
from measured.runner.protocol import Limits, Run
from measured.script import Script
from measured.records.store import Store

script = Script.load(Path("examples/a/x.py"))
record = Record.of(script, environment(), [Run("exit 0", sys.argv[1] * 100_000, 0.5, 0.4, 1)])
for _ in range(50):
    Store(Project.find()).put(script, record)
"""


def test_who_reads_while_others_write_sees_a_whole_record(project: SampleProject, script: Script, env: Environment):
    Store(Project.find()).put(script, a_record(script, env, output="first"))
    seen = set()
    with contextlib.ExitStack() as stack:
        command = [sys.executable, "-c", WRITER]
        writers = [stack.enter_context(subprocess.Popen([*command, letter])) for letter in "ab"]
        while any(process.poll() is None for process in writers):
            record = Store(Project.find()).stored(script, env).record
            seen.add(record.output if record else "none")
    assert [process.returncode for process in writers] == [0, 0]
    assert seen <= {"first", "a" * 100_000, "b" * 100_000}
    assert len(seen) >= 2
    assert [path.name for path in kept(project).parent.iterdir()] == ["x.py.json"]


def test_clear_forgets_all_but_what_others_hold(project: SampleProject, script: Script, env: Environment):
    Store(Project.find()).put(script, a_record(script, env))
    (project.root / ".measured" / "notebooks").mkdir()
    (project.root / ".measured" / "stray").touch()
    with Store(Project.find()).site(print):
        Store(Project.find()).clear()
    assert Store(Project.find()).stored(script, env).record is None
    assert [path.name for path in (project.root / ".measured").iterdir()] == ["site.lock"]
    Store(Project.find()).clear()


def test_there_may_be_nothing_to_clear(project: SampleProject):
    Store(Project.find()).clear()
    assert not (project.root / ".measured").exists()


def test_one_build_at_a_time_makes_the_site(project: SampleProject):
    entered = threading.Event()
    told: list[str] = []

    def other() -> None:
        with Store(Project.find()).site(told.append):
            entered.set()

    thread = threading.Thread(target=other)
    with Store(Project.find()).site(told.append):
        thread.start()
        assert not entered.wait(0.3)
    assert entered.wait(20)
    thread.join(20)
    assert told == ["  another build makes the site; waiting for it"]
