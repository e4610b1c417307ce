"""The machine is for one timing, or for many runs of which only the output matters."""

import contextlib
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from measured.runner import locks
from measured.runner.protocol import Interrupted

NEVER = threading.Event()


@pytest.fixture(autouse=True)
def quiet_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Locks of these tests alone: a build can run at the same time."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


@contextlib.contextmanager
def trying(exclusive: bool) -> Iterator[tuple[threading.Event, threading.Event]]:
    """While another asks for the machine: events that it has it, and that it is to give up."""
    stop, entered = threading.Event(), threading.Event()

    def other() -> None:
        with contextlib.suppress(Interrupted), locks.machine(exclusive=exclusive, stop=stop):
            entered.set()

    thread = threading.Thread(target=other)
    thread.start()
    yield entered, stop
    thread.join(20)
    assert not thread.is_alive()


def taken_by_another(*, exclusive: bool) -> bool:
    with trying(exclusive) as (entered, stop):
        entered.wait(0.2)
        stop.set()
    return entered.is_set()


@pytest.mark.parametrize(
    ("first", "second", "together"), [(False, False, True), (True, False, False), (False, True, False)]
)
def test_an_exclusive_run_shares_the_machine_with_no_other(first: bool, second: bool, together: bool):
    with locks.machine(exclusive=first, stop=NEVER), trying(second) as (entered, stop):
        assert entered.wait(20 if together else 0.2) is together
        stop.set()
    assert entered.is_set() is together


def test_a_waiting_run_gets_the_machine_when_it_is_free():
    turns: list[str] = []

    def take(name: str) -> None:
        with locks.machine(exclusive=True, stop=NEVER):
            turns.append(f"{name} in")
            turns.append(f"{name} out")

    threads = [threading.Thread(target=take, args=(name,)) for name in "abc"]
    with locks.machine(exclusive=True, stop=NEVER):
        for thread in threads:
            thread.start()
        assert turns == []
    for thread in threads:
        thread.join(20)
    assert sorted(turns[::2]) == ["a in", "b in", "c in"]
    assert [turn.replace("in", "out") for turn in turns[::2]] == turns[1::2]


def test_the_machine_is_held_against_other_processes():
    holder = (
        f"import tempfile, threading; tempfile.tempdir = {tempfile.gettempdir()!r}; from measured.runner import locks\n"
        "with locks.machine(exclusive=True, stop=threading.Event()): print(flush=True); input()"
    )
    with subprocess.Popen([sys.executable, "-c", holder], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdin
        assert other.stdout
        other.stdout.readline()
        assert not taken_by_another(exclusive=False)
        other.kill()
    with locks.machine(exclusive=True, stop=NEVER):
        pass


def test_a_waiting_exclusive_run_goes_before_later_shared_ones():
    with locks.machine(exclusive=False, stop=NEVER), trying(exclusive=True) as (entered, stop):
        time.sleep(0.2)  # it waits by now; were it not so, the next line could fail, and never wrongly pass
        assert not taken_by_another(exclusive=False)
        assert not entered.is_set()
        stop.set()
