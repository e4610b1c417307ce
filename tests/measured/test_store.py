"""Records are kept while they are true, and never half."""

import json
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from measured import runner
from measured.record import Environment, Record
from measured.run import Run
from measured.script import Script
from measured.store import Store, StoreError

from .conftest import Project


@pytest.fixture
def script(project: Project) -> Script:
    return project.write("a/x.py", "print(1)")


def a_record(script: Script, env: Environment, output: str = "1\n", end: str = "exit 0") -> Record:
    run = Run(end, output, 0.5, 0.4, 10_000_000, {"text": "é", "bytes": b"\xff\x00"})
    return Record.of(script, env, [run, replace(run, wall=0.25), replace(run, wall=0.75)])


def kept(project: Project) -> Path:
    (path,) = (project.root / ".measured" / "records").rglob("*.json")
    return path


def test_what_was_put_is_got(script: Script, env: Environment):
    record = a_record(script, env)
    Store().put(script, record)
    assert Store().get(script, env) == record
    assert Store().last_cost(script, env) == 1.5


def test_a_record_is_stale_when_the_script_has_changed(project: Project, script: Script, env: Environment):
    Store().put(script, a_record(script, env))
    changed = project.write("a/x.py", "print(2)")
    assert Store().get(changed, env) is None
    assert Store().last_cost(changed, env) == 1.5


@pytest.mark.parametrize("change", [{"python": "3.99.0"}, {"cores": 99}, {"dependencies": {"numpy": "2"}}])
def test_a_record_is_stale_on_another_machine_or_interpreter(script: Script, env: Environment, change: dict[str, str]):
    Store().put(script, a_record(script, env))
    assert Store().get(script, replace(env, **change)) is None  # type: ignore[arg-type]


def test_a_record_is_stale_when_the_runner_is_another(
    script: Script, env: Environment, monkeypatch: pytest.MonkeyPatch
):
    record = a_record(script, env)
    Store().put(script, record)
    monkeypatch.setattr(runner, "VERSION", -1)
    assert Store().get(script, env) is None


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "{",
        "[]",
        "null",
        '{"key": "x"}',
        '{"key": "x", "record": {"schema": 0}}',
        '{"key": "x", "record": []}',
        "cut",
    ],
)
def test_a_damaged_record_is_no_record(project: Project, script: Script, env: Environment, damage: str):
    Store().put(script, a_record(script, env))
    path = kept(project)
    path.write_text(path.read_text()[:-20] if damage == "cut" else damage)
    assert Store().get(script, env) is None
    Store().put(script, a_record(script, env))
    assert Store().get(script, env)


def test_a_run_that_is_not_as_declared_is_not_kept(script: Script, env: Environment):
    Store().put(script, a_record(script, env, end="exit 1"))
    assert Store().get(script, env) is None


def test_a_script_of_somebody_else_is_not_kept(project: Project, tmp_path: Path, env: Environment):
    path = tmp_path / "hers.py"
    path.write_text("print(1)")
    hers = Script.load(path)
    Store().put(hers, a_record(hers, env))
    assert not (project.root / ".measured").exists()


def test_a_store_that_can_not_be_written_is_told_with_what_to_do(project: Project, script: Script, env: Environment):
    (project.root / ".measured").write_text("in the way")
    with pytest.raises(StoreError, match=r"can't be written to \.measured/records/.*Make that folder writable"):
        Store().put(script, a_record(script, env))
    with (
        pytest.raises(StoreError, match=r"can't be written to \.measured: "),
        Store().machine(alone=True, stop=threading.Event()),
    ):
        pass


def test_a_recording_holds_for_the_script_as_it_was(project: Project, script: Script, env: Environment):
    record = a_record(script, replace(env, python="3.99.0"))
    path = Store().put_recording(script, record)
    assert path == project.root / "recordings" / "a" / "x.py.json"
    assert Store().recording(script) == record
    assert Store().recording(project.write("a/x.py", "print(2)")) is None


def test_two_builds_at_once_leave_one_whole_record(project: Project, script: Script, env: Environment):
    records = [a_record(script, env, output=str(n) * 100_000) for n in range(2)]

    def put(record: Record) -> None:
        for _ in range(30):
            Store().put(script, record)

    threads = [threading.Thread(target=put, args=(record,)) for record in records]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        assert Store().get(script, env) in [None, *records]
    assert Store().get(script, env) in records
    assert [path.name for path in kept(project).parent.iterdir()] == ["x.py.json"]


def test_clear_forgets(script: Script, env: Environment):
    Store().put(script, a_record(script, env))
    Store().clear()
    assert Store().get(script, env) is None


@pytest.mark.parametrize(
    ("first", "second", "together"), [(False, False, True), (True, False, False), (False, True, False)]
)
def test_a_timing_has_the_machine_alone(project: Project, first: bool, second: bool, together: bool):
    stop, entered = threading.Event(), threading.Event()

    def other() -> None:
        try:
            with Store().machine(alone=second, stop=stop):
                entered.set()
        except runner.Interrupted:
            pass

    with Store().machine(alone=first, stop=stop):
        thread = threading.Thread(target=other)
        thread.start()
        assert entered.wait(5 if together else 0.3) is together
        stop.set()
        thread.join()
    assert entered.is_set() is together


def test_the_json_of_a_record_can_be_read_by_anybody(script: Script, env: Environment):
    data = json.loads(json.dumps(a_record(script, env).to_json()))
    assert data["schema"] == 1
    assert data["run"]["files"] == {"text": "é", "bytes": {"base64": "/wA="}}
    assert data["walls"] == [0.25, 0.5, 0.75]


def test_bytes_that_are_no_text_are_no_record(project: Project, script: Script, env: Environment):
    Store().put(script, a_record(script, env))
    kept(project).write_bytes(b"\xff\xfe")
    assert Store().get(script, env) is None
    assert Store().last_cost(script, env) == 0


def test_who_waits_for_the_machine_gets_it_when_it_is_free(project: Project):
    never, turns = threading.Event(), []

    def take(name: str) -> None:
        with Store().machine(alone=True, stop=never):
            turns.append(f"{name} in")
            turns.append(f"{name} out")

    threads = [threading.Thread(target=take, args=(name,)) for name in "abc"]
    with Store().machine(alone=True, stop=never):
        for thread in threads:
            thread.start()
        assert turns == []
    for thread in threads:
        thread.join(20)
    assert sorted(turns[::2]) == ["a in", "b in", "c in"]
    assert [turn.replace("in", "out") for turn in turns[::2]] == turns[1::2]


def test_the_machine_is_held_against_other_processes(project: Project):
    holder = (
        "import fcntl; lock = open('.measured/lock', 'a'); fcntl.flock(lock, fcntl.LOCK_EX); print(flush=True); input()"
    )
    stop = threading.Event()
    (project.root / ".measured").mkdir()
    with subprocess.Popen([sys.executable, "-c", holder], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdin
        assert other.stdout
        other.stdout.readline()
        threading.Timer(0.1, stop.set).start()
        with pytest.raises(runner.Interrupted), Store().machine(alone=False, stop=stop):
            pytest.fail("held by another")
        other.stdin.write(b"\n")
    with Store().machine(alone=True, stop=threading.Event()):
        pass
