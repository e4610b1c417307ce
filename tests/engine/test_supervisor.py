"""The process that runs scripts: how it is asked, what it answers, and how it ends."""

import os
import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from measured.runner import accounting, leftovers, supervisor
from measured.runner.client import supervisor_environment
from measured.runner.protocol import Limits, Run, Task
from measured.runner.supervisor import READY

from .conftest import alive


class Supervisor:
    """One that we talk with."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        command = [sys.executable, "-P", "-m", "measured.runner.supervisor"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=supervisor_environment()
        )
        assert self.process.stdout
        assert self.process.stdout.read(len(READY)) == READY

    def ask(self, text: str, *, python: str = sys.executable) -> None:
        task = Task((python, "-c", text), Limits(), str(self.folder / "scratch"), watched=(), exclusive=False)
        assert self.process.stdin
        pickle.dump(task, self.process.stdin)
        self.process.stdin.flush()

    def answer(self) -> Any:
        assert self.process.stdout
        return pickle.load(self.process.stdout)


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Supervisor]:
    made = Supervisor(tmp_path)
    yield made
    with made.process:
        made.process.kill()


def test_it_answers_each_task_and_ends_when_there_are_no_more(one: Supervisor):
    for text in ("print(1)", "print(2)"):
        one.ask(text)
    for said in ("1\n", "2\n"):
        run = one.answer()
        assert isinstance(run, Run)
        assert (run.end, run.output) == ("exit 0", said)
    assert one.process.stdin
    one.process.stdin.close()
    assert one.process.wait(60) == 0
    assert list(one.folder.iterdir()) == []


def test_what_went_wrong_is_an_answer_too(one: Supervisor):
    one.ask("", python="/nowhere/python")
    assert isinstance(one.answer(), FileNotFoundError)
    one.ask("print('after')")
    assert one.answer().output == "after\n"


BEGUN = "import os, time; open({file!r}, 'w').write(str(os.getpid())); time.sleep(99)"


def begun(file: Path) -> int:
    """The process that has told that it runs."""
    until = time.monotonic() + 60
    while not (file.exists() and file.read_text()) and time.monotonic() < until:
        time.sleep(0.01)
    return int(file.read_text())


def test_when_nobody_is_there_to_ask_it_ends_with_all_that_it_runs(one: Supervisor, tmp_path_factory: Any):
    """As when the build is killed: its end of the pipe is closed by the system."""
    told = tmp_path_factory.mktemp("told") / "pid"
    one.ask(BEGUN.format(file=str(told)))
    pid = begun(told)
    assert one.process.stdin
    one.process.stdin.close()
    assert one.process.wait(60) == 0
    assert not alive(pid)
    assert list(one.folder.iterdir()) == []


def test_when_nobody_is_there_to_be_told_it_ends(one: Supervisor):
    one.ask("print(1)")
    assert one.process.stdout
    one.process.stdout.close()
    assert one.process.wait(60) == 1
    assert list(one.folder.iterdir()) == []


@pytest.mark.skipif(not leftovers.SEGMENTS.is_dir(), reason="named segments are files only on Linux")
def test_a_segment_that_another_program_is_about_to_remove_is_not_held_against_a_run(tmp_path: Path):
    task = Task(("x",), Limits(), str(tmp_path), watched=(), exclusive=False)
    segments = [leftovers.SEGMENTS / f"{name}-{os.getpid()}" for name in ("passing", "staying")]
    for segment in segments:
        segment.touch()
    timer = threading.Timer(0.15, segments[0].unlink)
    timer.start()
    try:
        run = Run("exit 0", "", wall=1.0, cpu=1.0, peak_memory=0)
        found = supervisor._left_behind(task, run, tmp_path, {segment.name for segment in segments})
        assert found == ((), (segments[1].name,))
    finally:
        timer.join()
        segments[1].unlink()


def test_when_the_asker_died_in_the_middle_of_a_word_it_ends(one: Supervisor):
    assert one.process.stdin
    one.process.stdin.write(pickle.dumps("a word that is cut")[:-5])
    one.process.stdin.close()
    assert one.process.wait(60) == 0


@pytest.mark.parametrize(
    ("busy", "cpu", "share"),
    [
        (1.5, 1.0, 0.0),  # all of it ours: half a second is the supervisor's
        (3.5, 1.0, (2.0 - accounting.ERROR) / 4.0),
        (4.5 + accounting.ERROR, 0.0, 1.0),
        (9.0, 0.0, 1.0),  # however the system counts
        (0.0, 1.0, 0.0),
        (1.5 + accounting.ERROR / 2, 1.0, 0.0),  # within what the count may err
    ],
)
def test_the_load_from_outside_is_what_neither_we_nor_the_run_used(
    monkeypatch: pytest.MonkeyPatch, busy: float, cpu: float, share: float
):
    """In two seconds, on two CPUs."""
    counts, clock, own = iter([10.0, 10.0 + busy]), iter([5.0, 7.0]), iter([0.5, 1.0])
    monkeypatch.setattr(accounting, "busy", lambda: (next(counts), 2))
    monkeypatch.setattr(time, "perf_counter", lambda: next(clock))
    monkeypatch.setattr(time, "process_time", lambda: next(own))
    load = supervisor._OutsideLoad()
    found = load.share(Run("exit 0", "", wall=2.0, cpu=cpu, peak_memory=0))
    monkeypatch.undo()
    assert found == pytest.approx(share)
