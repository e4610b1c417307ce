"""A script on a pipe, where there are no pseudo-terminals (Windows): lines of parent and children may mix."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from pathlib import Path

import psutil

from measured.record import Run
from measured.session import GRACE, Interrupted, ending


class PipedSession:
    """One run, with what psutil can see of its descendants. CPU time and memory are not measured: they are 0."""

    def __init__(
        self, command: list[str], work: Path, env: dict[str, str], limit: float, stop: threading.Event
    ) -> None:
        self.limit, self.stop = limit, stop
        ours, theirs = os.pipe()
        self.started = time.perf_counter()
        try:
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, cwd=work, env=env
            )
        except OSError:
            os.close(ours)
            raise
        finally:
            os.close(theirs)
        self.top = psutil.Process(self.process.pid)
        self.descendants: set[psutil.Process] = set()
        self.output = bytearray()
        # One left behind may hold the pipe open for ever, so nobody waits for the pipe's end.
        self.reader = threading.Thread(target=self._read, args=(ours,), daemon=True)
        self.reader.start()

    def _read(self, ours: int) -> None:
        while data := os.read(ours, 65536):
            self.output += data
        os.close(ours)

    def finish(self) -> Run:
        """Wait for the script's end or its limit; kill what is left of its descendants then."""
        try:
            end = self._wait()
            wall = time.perf_counter() - self.started
            _, left = psutil.wait_procs(self.descendants, timeout=0 if end == "timeout" else GRACE)
            behind = tuple(map(str, left)) if end != "timeout" else ()
        finally:
            for process in [*self.descendants, self.top]:
                if process.is_running():  # and not another with its number
                    process.kill()
            self.process.wait()
        self.reader.join(GRACE)
        text = self.output.decode(errors="replace").replace("\r\n", "\n")
        return Run(end, text, wall, cpu=0.0, peak_memory=0, left_behind=behind, terminal=False)

    def _wait(self) -> str:
        while (code := self.process.poll()) is None:
            if self.stop.is_set():
                raise Interrupted
            if time.perf_counter() - self.started >= self.limit:
                return "timeout"
            if self.top.is_running():
                self.descendants.update(self.top.children(recursive=True))
            time.sleep(0.01)
        return ending(code)
