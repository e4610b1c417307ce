"""The module for programs that hang, in copies of this guide's hanging scripts, under every start method."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from textwrap import dedent

import pytest

EXAMPLES = Path(__file__).parents[3] / "examples"
METHODS = "fork", "spawn", "forkserver"
GUARD = 'if __name__ == "__main__":\n'
SHOWN = re.compile(r"^(.+), process (\d+):\n((?:  .+\n)+)", re.MULTILINE)
"""The name of a process, its PID and its traceback."""

PARENT_AND_CHILDREN = {
    "synchronization/two_locks.py": ("    worker.join()", ["with locks[second]:"] * 2),
    "queues/join_before_get.py": ("    worker.join()", ["queues.py: _finalize_join"] * 2),
    "pool/killed_worker.py": ("print(list(pool.map(", ["pool.py: worker"] * 2),
    "limits/slow_task.py": ("with ProcessPoolExecutor(2)", ["process.py: _process_worker"] * 2),
    "wrong/ends_late.py": ("util.py: _exit_function", ["for text in iter(tasks.get"]),
    "producer_consumer/producer_fails.py": ("consumer.join()", ["for number in iter(readings.get"]),
}
"""Where the parent waits and where each child does: a part of the script's line, or a file and a function."""


def helped(script: str, method: str, folder: Path) -> Path:
    """Return a copy of a script that imports and calls the module, and sets a start method."""
    folder.mkdir()
    shutil.copy(EXAMPLES / "wrong" / "what_hangs.py", folder)
    first = f"{GUARD}    multiprocessing.set_start_method({method!r})\n"
    text = (EXAMPLES / script).read_text("utf-8").replace(GUARD, first)
    text = text.replace("sleep(0.3)", "sleep(4)")  # long enough on a busy machine
    imports = "import multiprocessing\nimport what_hangs\nwhat_hangs.show_every(1)\n"
    copy = folder / "program.py"
    copy.write_text(re.sub(r"^(?=import |from )", imports, text, count=1, flags=re.MULTILINE), "utf-8")
    return copy


@contextmanager
def running(program: Path) -> Iterator[Path]:
    """Run a program in its own session, and yield the file with its output."""
    output = program.with_suffix(".txt")
    with output.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, program.name], cwd=program.parent, stdout=file, stderr=file, start_new_session=True
        )
    try:
        yield output
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def waits_at(place: str, program: Path) -> re.Pattern[str]:
    """Return what a traceback has in the process that waits at a place of the program."""
    if found := re.fullmatch(r"(\S+): (\w+)", place):
        return re.compile(rf'/{re.escape(found[1])}", line \d+, in {found[2]}$', re.MULTILINE)
    lines = [number for number, line in enumerate(program.read_text("utf-8").splitlines(), 1) if place in line]
    return re.compile(rf'/program\.py", line (?:{"|".join(map(str, lines))}), in ', re.MULTILINE)


def is_shown(output: str, program: Path, parent: str, children: list[str]) -> bool:
    """Return whether each process has printed a traceback that names the place where it waits."""
    shown = [(name == "MainProcess", int(pid), text) for name, pid, text in SHOWN.findall(output)]
    parents = {pid for is_main, pid, text in shown if is_main and waits_at(parent, program).search(text)}
    workers = {pid for is_main, pid, text in shown if not is_main and waits_at(children[0], program).search(text)}
    return len(parents) == 1 and len(workers) == len(children)


@pytest.mark.parametrize("script", PARENT_AND_CHILDREN)
def test_each_process_shows_the_line_where_it_waits(script: str, tmp_path: Path):
    programs = [helped(script, method, tmp_path / method) for method in METHODS]
    with ExitStack() as stack:
        outputs = {program: stack.enter_context(running(program)) for program in programs}
        deadline = time.monotonic() + 60
        while outputs and time.monotonic() < deadline:
            time.sleep(0.1)
            texts = {program: output.read_text("utf-8", "replace") for program, output in outputs.items()}
            for program, text in texts.items():
                if is_shown(text, program, *PARENT_AND_CHILDREN[script]):
                    del outputs[program]
    assert not outputs, "\n".join(f"{program.parent.name}:\n{texts[program]}" for program in outputs)


FAMILY = """
import multiprocessing
import re
import time

import what_hangs

what_hangs.show_every(1)


def match():
    re.match("(.*.*)*:", 40 * "x")  # C code that holds the GIL


def wait():
    time.sleep(30)


def work():
    for target in match, wait:
        child = multiprocessing.Process(target=target)
        child.start()
    child.join()


if __name__ == "__main__":
    multiprocessing.set_start_method(METHOD)
    worker = multiprocessing.Process(target=work)
    worker.start()
    worker.join()
"""


@pytest.mark.parametrize("method", METHODS)
def test_children_of_children_are_shown_unless_they_are_in_c_code_that_holds_the_gil(method: str, tmp_path: Path):
    shutil.copy(EXAMPLES / "wrong" / "what_hangs.py", tmp_path)
    program = tmp_path / "program.py"
    program.write_text(FAMILY.replace("METHOD", repr(method)), "utf-8")
    with running(program) as output:
        names: set[str] = set()
        deadline = time.monotonic() + 60
        while not {"MainProcess", "Process-1", "Process-1:2"} <= names and time.monotonic() < deadline:
            time.sleep(0.2)
            shown = SHOWN.findall(output.read_text("utf-8", "replace"))
            names = {name for name, _, _ in shown}
    assert names - {"Process-1:1"} == {"MainProcess", "Process-1", "Process-1:2"}
    assert not [text for _, _, text in shown if "re.match(" in text.splitlines()[-1]]


WORKS_ON = {
    "workers that end while they are shown": """
        import time
        from multiprocessing import Pool

        def task(n):
            time.sleep(0.25)

        if __name__ == "__main__":
            with Pool(6, maxtasksperchild=1) as pool:
                for _ in pool.imap_unordered(task, range(18)):
                    pass
        """,
    "exit codes that the parent reads": """
        import multiprocessing, time

        def work():
            time.sleep(0.003)

        if __name__ == "__main__":
            for method in "fork", "forkserver":
                context = multiprocessing.get_context(method)
                end = time.monotonic() + 1
                while time.monotonic() < end:
                    workers = [context.Process(target=work) for _ in range(2)]
                    for worker in workers:
                        worker.start()
                    for worker in workers:
                        worker.join()
                        assert worker.exitcode == 0, worker
        """,
    "threads that compute": """
        import threading, time

        def deep(n):
            return 0 if not n else 1 + deep(n - 1)

        def work():
            end = time.monotonic() + 1
            while time.monotonic() < end:
                deep(300)

        if __name__ == "__main__":
            thread = threading.Thread(target=work)
            thread.start()
            work()
        """,
    "sys.stderr without a file": """
        import contextlib, io, time

        if __name__ == "__main__":
            with contextlib.redirect_stderr(io.StringIO()):
                time.sleep(0.5)
        """,
    "an end that takes longer than the period": """
        import time

        if __name__ == "__main__":
            time.sleep(0.1)
            what_hangs.kept = [[n] for n in range(4_000_000)]
        """,
}
"""Programs that don't hang, and that the module must not break."""


@pytest.mark.parametrize("program", WORKS_ON)
def test_the_program_that_is_shown_works_on(program: str, tmp_path: Path):
    shutil.copy(EXAMPLES / "wrong" / "what_hangs.py", tmp_path)
    first = "import what_hangs\nwhat_hangs.show_every(0.01)\n"
    (tmp_path / "program.py").write_text(f"{first}{dedent(WORKS_ON[program])}", "utf-8")
    ended = subprocess.run(
        [sys.executable, "program.py"], cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert ended.returncode == 0, ended.stderr[-2000:]
    assert SHOWN.search(ended.stderr)
