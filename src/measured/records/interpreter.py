"""Environment of a run: its machine and interpreter."""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from dataclasses import dataclass, field
from functools import cache

import psutil

from measured.records import probe


@dataclass(frozen=True)
class Environment:
    """The machine and interpreter of a run, without anything that names its owner."""

    python: str
    """Its version; that of a free-threaded build ends with `t`, as in `python3.14t`."""
    implementation: str
    gil: bool
    """False for a free-threaded build."""
    start_method: str
    """The default of `multiprocessing` on this interpreter and platform."""
    cores: int
    """CPUs that the interpreter can use (its affinity); the machine can have more."""
    cpu_model: str
    memory: int
    """Bytes of main memory, to the nearest 100 MB."""
    system: str
    dependencies: dict[str, str | None] = field(default_factory=dict)

    @property
    def interpreter(self) -> str:
        """For example `CPython 3.14.2 (free-threaded)`."""
        return f"{self.implementation} {self.python.removesuffix('t')}" + ("" if self.gil else " (free-threaded)")

    @property
    def machine(self) -> str:
        """For example `AMD EPYC, 2 cores, Debian GNU/Linux 12`."""
        return f"{self.cpu_model}, {self.cores} core{'s' * (self.cores != 1)}, {self.system}"

    @property
    def tag(self) -> str:
        """The name of the folder for an interpreter's records: `cpython-3.14`, `cpython-3.14t`."""
        minor = ".".join(self.python.split(".")[:2])
        return f"{self.implementation.lower()}-{minor}{'' if self.gil else 't'}"


def environment(python: str = sys.executable, dependencies: tuple[str, ...] = ()) -> Environment:
    """Ask an interpreter what it is. Raises OSError or CalledProcessError if it does not run."""
    return _environment(python, dependencies)


@cache
def _environment(python: str, dependencies: tuple[str, ...]) -> Environment:
    if python == sys.executable:
        told = probe.probe(list(dependencies))
    else:
        command = [python, probe.__file__, *dependencies]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True)
        told = json.loads(done.stdout)
    return Environment(
        **told,
        cpu_model=_cpu_model(),
        memory=round(psutil.virtual_memory().total, -8),  # it differs by some kilobytes from boot to boot
        system=_system(),
    )


def _cpu_model() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:  # noqa: PTH123
            return next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def _system() -> str:
    if platform.system() == "Linux":
        try:
            return platform.freedesktop_os_release()["PRETTY_NAME"]
        except (OSError, KeyError):
            pass
    return f"{platform.system()} {platform.release()}"
