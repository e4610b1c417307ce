"""A script on a pipe, where there are no pseudo-terminals (Windows): lines of parent and children may mix."""

from __future__ import annotations

import subprocess
import threading
import time
from pathlib import Path

import psutil

from measured.record import Run
from measured.session import Interrupted, ending


class PipedSession:
    """One run, with what psutil can see of its descendants. CPU time and memory are not measured: they are 0."""

    def __init__(
        self, command: list[str], work: Path, env: dict[str, str], limit: float, stop: threading.Event
    ) -> None:
        self.limit, self.stop = limit, stop
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=work, env=env
        )
        self.top = psutil.Process(self.process.pid)

    def finish(self) -> Run:
        """Wait for the script's end or its limit; kill its descendants at the limit."""
        end = None
        while end is None:
            left = self.limit - (time.perf_counter() - self.started)
            try:
                output, _ = self.process.communicate(timeout=max(0.0, min(left, 0.1)))
                end = ending(self.process.returncode)
            except subprocess.TimeoutExpired:
                if left > 0 and not self.stop.is_set():
                    continue
                for process in [*self.top.children(recursive=True), self.top]:
                    process.kill()
                output, _ = self.process.communicate()
                if self.stop.is_set():
                    raise Interrupted from None
                end = "timeout"
        wall = time.perf_counter() - self.started
        text = output.decode(errors="replace").replace("\r\n", "\n")
        return Run(end, text, wall, cpu=0.0, peak_memory=0, terminal=False)
