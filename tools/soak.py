"""Run hostile scripts hundreds of times, side by side and exclusively, and look for anything left behind.

    python tools/soak.py [RUNS]          500 by default, which takes minutes

`tests/engine/test_soak.py` does one round of it. Exits with 1 if a run is not as it should be or anything is left.
"""

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import psutil

from measured.project import Project
from measured.records.store import Store
from measured.runner import client as runner
from measured.runner.leftovers import SEGMENTS
from measured.schedule import Outcome, ensure
from measured.script import Script

MARK = f"soak-{os.getpid()}"
"""Part of the name of all that these scripts make under names of their choice."""

POOL = """
    import multiprocessing
    if __name__ == "__main__":
        with multiprocessing.get_context({method!r}).Pool(2) as pool:
            print(sum(pool.map(abs, range(100))))
"""
HIDDEN = """
    import os
    if not os.fork():
        os.setsid()
        if not os.fork():
            os.closerange(0, 99)
            os.execve("/bin/sleep", ["{mark}", "99"], {})
        os._exit(0)
    os.wait()
"""
HANGS = """
    import os, signal, time
    for what in (lambda: None, os.setsid, os.setpgrp, lambda: os.kill(os.getpid(), signal.SIGSTOP)):
        if not os.fork():
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            what()
            time.sleep(99)
    time.sleep(99)
"""
BOMB = """
    import os
    taken, tokens = os.pipe()
    os.write(tokens, bytes(1000))  # each fork takes one: should the runner fail, the bomb ends and not the machine
    while os.read(taken, 1):
        os.fork()
"""
ESCAPES = """
    import os
    if not os.fork():
        for _ in range(20_000):
            if os.fork():
                os._exit(0)
            os.setsid()
"""
SEGMENT = """
    from multiprocessing import resource_tracker, shared_memory
    segment = shared_memory.SharedMemory("{mark}-" + str(__import__("os").getpid()), create=True, size=100)
    resource_tracker.unregister(segment._name, "shared_memory")
"""
UNTRACKED = """
    import multiprocessing, os, signal, sys, time
    from multiprocessing import resource_tracker
    if __name__ == "__main__":
        multiprocessing.current_process()._config["semprefix"] = "/{mark}"
        pool = multiprocessing.get_context("spawn").Pool(1)
        os.kill(resource_tracker._resource_tracker._pid, signal.SIGKILL)
        time.sleep(99)
"""

SCRIPTS: dict[str, tuple[str, str, list[str]]] = {
    "fork": ("exit 0", POOL.format(method="fork"), []),
    "spawn": ("exit 0", POOL.format(method="spawn"), []),
    "forkserver": ("exit 0", POOL.format(method="forkserver"), []),
    "hangs": ("timeout", HANGS, ["timeout = 0.5"]),
    "bomb": ("process limit", BOMB, []),
    "eats": (
        "memory limit",
        "held = []\nwhile len(held) < 999: held.append(bytearray(b'x') * 2**20)",
        ["memory = 0.1"],
    ),
    "floods": ("exit 0", "import os\nfor _ in range(200): os.write(1, b'x' * 100_000)", []),
    "dies": ("signal SIGSEGV", "import faulthandler; faulthandler._sigsegv()", []),
    "hides": ("exit 0", HIDDEN, ['leaves = ["process"]']),
    "escapes": ("exit 0", ESCAPES, ['leaves = ["process"]']),
    "segment": ("exit 0", SEGMENT, ['leaves = ["shared memory"]']),
    "untracked": ("timeout", UNTRACKED, ["timeout = 1"]),
    "temporary": ("exit 0", "import tempfile; tempfile.mkstemp()", ['leaves = ["temporary file"]']),
    "deep": ("exit 0", "import os\nfor _ in range(1200): os.mkdir('d'); os.chdir('d')", []),
    "kills": ("supervisor killed", "import os, time\nos.kill(os.getppid(), 9)\ntime.sleep(99)", []),
}
"""For each script how it ends, its text, and its settings."""


def write(examples: Path) -> list[Script]:
    """Write every script twice, to run side by side and to run exclusively, and load them."""
    examples.mkdir(parents=True, exist_ok=True)
    made = []
    for name, (end, text, settings) in SCRIPTS.items():
        expect = [f'expect = "{end}"'] if end != "supervisor killed" else []  # no script can declare that
        for how in ("shared", "exclusive"):
            lines = [
                "[tool.measured]",
                *settings,
                *expect,
                f"exclusive = {str(how == 'exclusive').lower()}",
                "rounds = 1",
            ]
            block = "".join(f"# {line}\n" for line in lines)
            path = examples / f"{name}_{how}.py"
            marked = text.replace("{mark}", MARK)
            path.write_text(f"# /// script\n{block}# ///\n{dedent(marked)}")
            made.append(Script.load(path))
    return made


def ended_otherwise(outcomes: list[Outcome]) -> list[str]:
    """Return the scripts that ended in another way than they should, and that way."""
    ends = {o.script.name: o.record.end if o.record else "no end" for o in outcomes}
    return [f"{name}: {end}" for name, end in ends.items() if end != SCRIPTS[name.rpartition("_")[0]][0]]


def left_behind(examples: Path) -> Iterator[str]:
    """Yield what is left of all these runs: processes, folders, segments."""
    for process in psutil.process_iter(["pid", "cmdline"]):
        line = " ".join(process.info["cmdline"] or [])
        if process.pid != os.getpid() and (str(examples) in line or MARK in line):
            yield f"process: {line}"
    for supervisor in psutil.Process().children():
        yield from (f"child of a supervisor: {process}" for process in supervisor.children())
    for path in Path(tempfile.gettempdir()).glob(f"measured-{os.getpid()}-*"):
        yield f"folder: {path}"
    if SEGMENTS.is_dir():
        yield from (f"segment: {path}" for path in SEGMENTS.iterdir() if MARK in path.name)


def main(runs: int) -> int:
    """Print one line for each pass over the scripts, and the verdict. Return 1 if anything is wrong."""
    began, process = time.perf_counter(), psutil.Process()
    with tempfile.TemporaryDirectory(prefix=MARK) as folder:
        root = Path(folder).resolve()
        (root / "mkdocs.yml").touch()
        os.chdir(root)
        scripts = write(root / "examples")
        failed: Counter[str] = Counter()
        done = 0
        while done < runs:
            outcomes = ensure(scripts, Store(Project.find()), fresh=True, tell=str)
            done += sum(len(o.record.runs) for o in outcomes if o.record)
            failed.update(ended_otherwise(outcomes))
            problems = [o.problem for o in outcomes if o.problem and "kills" not in o.script.name]
            print("".join(f"{problem}\n" for problem in problems), end="")
            failed.update(f"not as declared: {problem.splitlines()[0]}" for problem in problems)
            memory = [supervisor.memory_info().rss // 2**20 for supervisor in process.children()]
            print(
                f"{done} runs in {time.perf_counter() - began:.0f} s; ours: {process.num_fds()} open files, "
                f"{process.num_threads()} threads, {process.memory_info().rss // 2**20} MiB; "
                f"supervisors: {len(memory)}, up to {max(memory, default=0)} MiB",
                flush=True,
            )
        stays = list(left_behind(root / "examples"))
        os.chdir("/")
    runner._close_idle_supervisors()
    stays += [f"supervisor: {child}" for child in process.children()]
    for line in [*(f"{count} times {what}" for what, count in failed.items()), *stays]:
        print(line)
    print(f"{done} runs, {len(stays)} things left, {failed.total()} runs not as they should be")
    return 1 if stays or failed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 500))
