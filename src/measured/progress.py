"""Progress of a build: a line when a script starts and ends and when a round begins, with an estimate of the time left.

On a terminal, a last line rewritten in place names the scripts that are running.
"""

from __future__ import annotations

import collections
import contextlib
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True)
class Expected:
    """Forecast for a script before it runs."""

    seconds: float
    """Duration of one of its runs the last time; 0 where unknown."""
    runs: int
    exclusive: bool


class Progress:
    """Counts and estimates for the scripts of a build, told as lines."""

    def __init__(self, tell: Callable[[str], object], expected: dict[str, Expected], lanes: int) -> None:
        self.tell, self.expected, self.lanes = tell, expected, lanes
        self.runs_left = {name: script.runs for name, script in expected.items()}
        self.usual = {name: script.seconds for name, script in expected.items()}
        self.taken: collections.Counter[str] = collections.Counter()
        self.announced: set[str] = set()
        self.running_now: list[str] = []

    def announce(self, name: str, how: str) -> None:
        """Tell, once, that a script is about to run; `how` names its limit."""
        if name not in self.announced:
            self.announced.add(name)
            self.tell(f"  start {name} ({how})")

    @contextlib.contextmanager
    def running(self, name: str) -> Iterator[None]:
        """Show that a run is being made."""
        self.running_now.append(name)
        self._show()
        yield
        self.running_now.remove(name)

    def ran(self, name: str, seconds: float) -> None:
        """Count a run."""
        self.taken[name] += 1  # the mean of this build's runs replaces that of the last one's
        self.usual[name] += (seconds - self.usual[name]) / self.taken[name]
        self.runs_left[name] = max(self.runs_left[name] - 1, 0)

    def more(self, names: Iterable[str], runs: int) -> None:
        """Expect so many more runs of each of some scripts."""
        for name in names:
            self.runs_left[name] += runs

    def round(self, number: int, last: int, scripts: int) -> None:
        """Tell that a round begins; number 0 is the warm-up."""
        which = f"round {number} of {last}" if number else "warm-up round"
        self.tell(f"{which}: {scripts} script{'s' * (scripts != 1)}{self._and_left(', ')}")

    def end(self, name: str, result: str) -> None:
        """Tell that a script has finished."""
        del self.runs_left[name]
        self.tell(f"[{self._done()}/{len(self.expected)}] {name}: {result}{self._and_left('; ')}")

    def left(self) -> str:
        """Return an estimate of the time left, from runs of this build, else of the last one, else of other scripts."""
        if not self.runs_left:
            return ""
        known = [seconds for seconds in self.usual.values() if seconds]
        mean = sum(known) / len(known) if known else 0.0
        seconds = 0.0
        for name, runs in self.runs_left.copy().items():  # scripts end meanwhile, in other threads
            lanes = 1 if self.expected[name].exclusive else self.lanes
            seconds += runs * (self.usual[name] or mean) / lanes
        return f"about {seconds / 60:.0f} min left" if seconds > 90 else f"about {seconds:.0f} s left"

    def _and_left(self, separator: str) -> str:
        return f"{separator}{left}" if (left := self.left()) else ""

    def _done(self) -> int:
        return len(self.expected) - len(self.runs_left)

    def close(self) -> None:
        """Remove the status line."""
        if isinstance(self.tell, Console):
            self.tell.status("")

    def _show(self) -> None:
        if isinstance(self.tell, Console) and self.tell.live:
            running = ", ".join(self.running_now)
            self.tell.status(f"{self._done()} of {len(self.expected)}{self._and_left('; ')}; running {running}")


class Console:
    """Lines on a stream and, if it is a terminal, a status line below them that is rewritten in place."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self.stream = stream or sys.stderr
        self.live = self.stream.isatty()
        self.shown = ""
        self.lock = threading.Lock()  # scripts end in threads

    def __call__(self, line: str) -> None:
        """Write a line."""
        self._write(f"{line}\n")

    def status(self, text: str) -> None:
        """Show a text in the last line, if there is a terminal."""
        if self.live:
            width = (os.get_terminal_size(self.stream.fileno()).columns or 80) - 1
            self.shown = text if len(text) <= width else text[: width - 1] + "…"
            self._write("")

    def _write(self, text: str) -> None:
        with self.lock:
            self.stream.write(f"\r\x1b[K{text}{self.shown}" if self.live else text)
            self.stream.flush()
