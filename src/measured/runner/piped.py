"""Piped session: a script on a pipe, for platforms without pseudo-terminals (Windows). Lines of processes can mix."""

from __future__ import annotations

import contextlib
import os
import subprocess
import threading
import time
from pathlib import Path

import psutil

from measured.runner.output import Output
from measured.runner.posix import GRACE, describe_exit
from measured.runner.protocol import Interrupted, Run, Task


class PipedSession:
    """One run, whose processes are known by their environment. CPU time and memory are not measured; they are 0."""

    def __init__(self, task: Task, work: Path, env: dict[str, str], stop: threading.Event) -> None:
        self.limits, self.stop, self.tmpdir = task.limits, stop, env["TMPDIR"]
        ours, theirs = os.pipe()
        self.started = time.perf_counter()
        try:
            self.process = subprocess.Popen(
                task.command, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, cwd=work, env=env
            )
        except OSError:
            os.close(ours)
            raise
        finally:
            os.close(theirs)
        self.output = Output()
        # A process left behind can keep the pipe open, so the end of the pipe is not waited for.
        self.reader = threading.Thread(target=self._read, args=(ours,), daemon=True)
        self.reader.start()

    def _read(self, ours: int) -> None:
        while data := os.read(ours, 65536):
            self.output.add(data)
        os.close(ours)

    def finish(self) -> Run:
        """Wait until the script ends or reaches its timeout, then kill its remaining processes."""
        try:
            end = self._wait()
            wall = time.perf_counter() - self.started
            _, left = psutil.wait_procs(self._members(), timeout=0 if end == "timeout" else GRACE)
            behind = tuple(f"process: {process}" for process in left) if end != "timeout" else ()
        finally:
            while members := self._members():
                for process in members:
                    process.kill()
                psutil.wait_procs(members, timeout=GRACE)
            self.process.wait()
        self.reader.join(GRACE)
        text = self.output.text()
        return Run(end, text, wall, cpu=0.0, peak_memory=0, left_behind=behind, terminal=False)

    def _wait(self) -> str:
        while (code := self.process.poll()) is None:
            if self.stop.is_set():
                raise Interrupted
            if time.perf_counter() - self.started >= self.limits.timeout:
                return "timeout"
            time.sleep(0.01)
        return describe_exit(code)

    def _members(self) -> list[psutil.Process]:
        """Return the live processes of this run: no other has its folder for temporary files in the environment."""
        found = []
        for process in psutil.process_iter():
            with contextlib.suppress(psutil.Error, OSError):
                if process.environ().get("TMPDIR") == self.tmpdir:
                    found.append(process)
        return found
