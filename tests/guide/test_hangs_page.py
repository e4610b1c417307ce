"""What the page wrong/hangs tells a reader to do "to confirm it", done in copies of its broken halves."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
GUARD = 'if __name__ == "__main__":\n'

STEPS = {
    "pool-get": (
        "pool/killed_worker.py",
        {GUARD: f'{GUARD}    multiprocessing.log_to_stderr("DEBUG")\n'},
        r"cleaning up worker \d\n(.+\n)*?.+added worker",
    ),
    "join": (
        "queues/join_before_get.py",
        {
            '    print("a worker has': '    results.cancel_join_thread()\n    print("a worker has',
            "timeout=30": "timeout=2",
        },
        r"results\.get(.+\n)*.+queue\.Empty",
    ),
    "queue-get": (
        "producer_consumer/producer_fails.py",
        {
            "iter(readings.get, None)": "iter(lambda: readings.get(timeout=1), None)",
            "    raise SystemExit": '    print("exit code", producer.exitcode)\n    raise SystemExit',
        },
        r"queue\.Empty\n(.*\n)*exit code 1",
    ),
    "as-completed": (
        "executors/stop_at_first_error.py",
        {
            "for call in as_completed(calls)": "for call in stopped(as_completed(calls, timeout=2))",
            GUARD: "def stopped(loop):\n    try:\n        yield from loop\n    except TimeoutError:\n"
            f'        print("all done:", all(call.done() for call in calls), flush=True)\n\n\n{GUARD}',
        },
        r"all done: True",
    ),
    "killed-holder": (
        "wrong/killed_holder.py",
        {"    with lock:\n": '    print(name, "got it:", got := lock.acquire(timeout=1), flush=True)\n    if got:\n'},
        r"A got it: True\n(.*\n)*A ended, exit code -9\nB got it: False",
    ),
    "timeout": (
        "limits/slow_task.py",
        {"{call.cancel()}": "{call.cancel()}; running: {call.running()}"},
        r"40000: late; canceled: False; running: True",
    ),
    "left-while-sending": (
        "pool/left_while_sending.py",
        {GUARD: f'{GUARD}    multiprocessing.log_to_stderr("DEBUG")\n'},
        r"(?s)\A(?!.*(joining result handler|sending sentinel to result)).*joining task handler\n",
    ),
    "exit": (
        "wrong/ends_late.py",
        {GUARD: f'{GUARD}    multiprocessing.log_to_stderr("INFO")\n'},
        r"calling join\(\) for process Process-1\n\Z",
    ),
}
"""For each entry: its broken half, what the reader changes in it, and what the program then prints."""


@pytest.mark.parametrize("method", ["fork", "forkserver"])
@pytest.mark.parametrize("entry", STEPS)
def test_the_step_shows_what_the_page_says(entry: str, method: str, tmp_path: Path):
    script, changes, shown = STEPS[entry]
    text = (EXAMPLES / script).read_text("utf-8")
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    text = text.replace(GUARD, f"{GUARD}    multiprocessing.set_start_method({method!r})\n")
    text = re.sub(r"^(?=import |from )", "import multiprocessing\n", text, count=1, flags=re.MULTILINE)
    (tmp_path / "program.py").write_text(text, "utf-8")
    output = tmp_path / "output.txt"
    with output.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, "program.py"], cwd=tmp_path, stdout=file, stderr=file, start_new_session=True
        )
    try:
        deadline = time.monotonic() + 20
        while not re.search(shown, output.read_text("utf-8")) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert re.search(shown, output.read_text("utf-8")), output.read_text("utf-8")
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


FORK_WHILE_WRITING = """
import logging
import os
import sys
import threading
import time

write, path = sys.argv[1:]
pipe = open(path, "r+b", buffering=0)
if write == "print":
    os.dup2(pipe.fileno(), sys.stdout.fileno())
    say = print
else:
    logging.basicConfig(filename=path)
    say = logging.error
threading.Thread(target=say, args=("x" * 200_000,), daemon=True).start()
time.sleep(0.5)  # now the thread waits: the pipe is full
child = os.fork()
if not child:
    say("from the child")
    sys.stdout.flush()
    os._exit(0)
threading.Thread(target=lambda: [pipe.read(100_000) for _ in range(1_000)], daemon=True).start()
time.sleep(1.5)
ended = os.waitpid(child, os.WNOHANG)[0] == child
if not ended:
    os.kill(child, 9)
os.write(2, b"ended" if ended else b"hangs")
os._exit(0)
"""


@pytest.mark.parametrize("what, end", [("print", "ended"), ("log file", "hangs")])
def test_a_forked_child_can_print_but_not_write_to_a_log_file_in_use(what: str, end: str, tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "program.py").write_text(FORK_WHILE_WRITING, "utf-8")
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "program.py", what, "pipe"],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=20,
        check=True,
    )
    assert run.stderr == end
