"""What a build tells while it runs: a line when a script starts and ends, and how much is left.

On a terminal a last line, rewritten in place, says what runs right now.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True)
class Expected:
    """What is known of a script before it runs."""

    cost: float
    """Seconds that all its runs took the last time; 0 where unknown."""
    runs: int
    alone: bool


class Progress:
    """Counts and estimates for some scripts, told as lines."""

    def __init__(self, tell: Callable[[str], object], expected: dict[str, Expected], lanes: int) -> None:
        self.tell, self.expected, self.lanes = tell, dict(expected), lanes
        self.total, self.done = len(expected), 0
        self.taken, self.runs = 0.0, 0
        self.announced: set[str] = set()
        self.now: list[str] = []

    def announce(self, name: str, how: str) -> None:
        """A script is about to run; `how` says at what limit it will be ended."""
        if name not in self.announced:
            self.announced.add(name)
            self.tell(f"  start {name} ({how})")

    @contextlib.contextmanager
    def running(self, name: str) -> Iterator[None]:
        """While one of its runs is made."""
        self.now.append(name)
        self._show()
        yield
        self.now.remove(name)

    def end(self, name: str, result: str, seconds: float) -> None:
        """A script has ended, and took so long, all its runs together."""
        script = self.expected.pop(name)
        self.done += 1
        self.taken, self.runs = self.taken + seconds, self.runs + script.runs
        left = self.left()
        self.tell(f"[{self.done}/{self.total}] {name}: {result}{f'; {left}' if left else ''}")

    def left(self) -> str:
        """An estimate of the time that is left: as the last time; where there was none, as long as others took."""
        scripts = list(self.expected.values())  # at once: others end meanwhile, in other threads
        if not scripts:
            return ""
        known = [script for script in scripts if script.cost]
        runs = self.runs + sum(script.runs for script in known)
        mean = (self.taken + sum(script.cost for script in known)) / runs if runs else 0.0
        seconds = sum((s.cost or mean * s.runs) / (1 if s.alone else self.lanes) for s in scripts)
        return f"about {seconds / 60:.0f} min left" if seconds > 90 else f"about {seconds:.0f} s left"

    def close(self) -> None:
        """Nothing runs any more: the status line goes."""
        if isinstance(self.tell, Console):
            self.tell.status("")

    def _show(self) -> None:
        if isinstance(self.tell, Console):
            self.tell.status(f"{self.done} of {self.total}; {self.left()}; running {', '.join(self.now)}")


class Console:
    """Writes lines to a stream, and below them, if it is a terminal, a status line that is rewritten in place."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self.stream = stream or sys.stderr
        self.live = self.stream.isatty()
        self.shown = ""
        self.lock = threading.Lock()  # scripts end in threads

    def __call__(self, line: str) -> None:
        """Write a line."""
        self._write(f"{line}\n")

    def status(self, text: str) -> None:
        """Put this into the last line; nothing where there is no terminal."""
        if self.live:
            width = (os.get_terminal_size(self.stream.fileno()).columns or 80) - 1
            self.shown = text if len(text) <= width else text[: width - 1] + "…"
            self._write("")

    def _write(self, text: str) -> None:
        with self.lock:
            self.stream.write(f"\r\x1b[K{text}{self.shown}" if self.live else text)
            self.stream.flush()
