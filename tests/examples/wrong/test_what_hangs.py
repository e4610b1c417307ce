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
REPORT = re.compile(r"^Process \d+, the parent:$", re.MULTILINE)
CHILD = re.compile(r"^Process \d+, .+:$", re.MULTILINE)

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
    """Return a copy of a script that imports the module, calls it, and sets a start method."""
    folder.mkdir()
    shutil.copy(EXAMPLES / "wrong" / "what_hangs.py", folder)
    first = f"{GUARD}    what_hangs.show_after(1)\n    multiprocessing.set_start_method({method!r})\n"
    text = (EXAMPLES / script).read_text("utf-8").replace(GUARD, first)
    text = text.replace("sleep(0.3)", "sleep(2)")  # long enough on a busy machine
    imports = "import multiprocessing\nimport what_hangs\n"
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
        return re.compile(rf'/{re.escape(found[1])}", line \d+ in {found[2]}$', re.MULTILINE)
    lines = [number for number, line in enumerate(program.read_text("utf-8").splitlines(), 1) if place in line]
    return re.compile(rf'/program\.py", line (?:{"|".join(map(str, lines))}) in ', re.MULTILINE)


def is_shown(output: str, program: Path, parent: str, children: list[str]) -> bool:
    """Return whether one of the reports names, for each process, the place where it waits."""
    places = [waits_at(place, program) for place in (parent, *children)]
    for report in REPORT.split(output)[1:]:
        tracebacks = CHILD.split(report)
        if len(tracebacks) == len(places) and all(map(re.Pattern.search, places, tracebacks)):
            return True
    return False


@pytest.mark.parametrize("script", PARENT_AND_CHILDREN)
def test_each_process_shows_the_line_where_it_waits(script: str, tmp_path: Path):
    programs = [helped(script, method, tmp_path / method) for method in METHODS]
    with ExitStack() as stack:
        outputs = {program: stack.enter_context(running(program)) for program in programs}
        deadline = time.monotonic() + 20
        while outputs and time.monotonic() < deadline:
            time.sleep(0.1)
            texts = {program: output.read_text("utf-8", "replace") for program, output in outputs.items()}
            for program, text in texts.items():
                if is_shown(text, program, *PARENT_AND_CHILDREN[script]):
                    del outputs[program]
    assert not outputs, "\n".join(f"{program.parent.name}:\n{texts[program]}" for program in outputs)


WORKS_ON = {
    "workers that end while they are shown": """
        import time
        from multiprocessing import Pool

        def task(n):
            time.sleep(0.25)

        if __name__ == "__main__":
            what_hangs.show_after(0.3)
            with Pool(6, maxtasksperchild=1) as pool:
                for _ in pool.imap_unordered(task, range(18)):
                    pass
        """,
    "sys.stderr without a file": """
        import contextlib, io, time

        if __name__ == "__main__":
            what_hangs.show_after(0.2)
            with contextlib.redirect_stderr(io.StringIO()):
                time.sleep(0.5)
        """,
    "an end that takes longer than the period": """
        if __name__ == "__main__":
            what_hangs.show_after(0.25)
            what_hangs.kept = [[n] for n in range(4_000_000)]
        """,
}
"""Programs that don't hang, and that the module must not break."""


@pytest.mark.parametrize("program", WORKS_ON)
def test_the_program_that_is_shown_works_on(program: str, tmp_path: Path):
    shutil.copy(EXAMPLES / "wrong" / "what_hangs.py", tmp_path)
    (tmp_path / "program.py").write_text(f"import what_hangs\n{dedent(WORKS_ON[program])}", "utf-8")
    ended = subprocess.run(
        [sys.executable, "program.py"], cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert ended.returncode == 0, ended.stderr[-2000:]
    assert REPORT.search(ended.stderr)
