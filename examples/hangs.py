# /// script
# [tool.measured]
# processes = 120
# ///
"""Hanging programs, run until all their processes wait"""

import json
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from signal import SIGTERM
from tempfile import TemporaryDirectory
from time import monotonic

from all_stacks import look, start

HANGS = [
    "errors/two_arguments.py", "executors/max_tasks.py",
    "executors/stop_at_first_error.py", "pool/killed_worker.py",
    "pool/left_while_sending.py", "queues/join_before_get.py",
    "producer_consumer/producer_fails.py", "wrong/exit_in_task.py",
    "start_methods/lock_held_at_fork.py", "wrong/killed_holder.py",
    "synchronization/two_locks.py", "wrong/pool_before_function.py",
    "limits/slow_task.py", "wrong/ends_late.py", "wrong/joined_first.py"
]  # fmt: skip


def stacks(name, limit=40):
    end, last, since = monotonic() + limit, None, 0
    with TemporaryDirectory() as folder, start(name, folder) as process:
        try:
            while process.poll() is None:
                begun, found = monotonic(), look(folder, process)
                if not found or found != last:
                    last, since = found, monotonic()
                elif begun - since > 3:
                    return found
                if begun > end:
                    raise TimeoutError(f"{name} isn't still")
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, SIGTERM)
            process.communicate(timeout=20)  # until all have ended


if __name__ == "__main__":
    with ThreadPoolExecutor(len(HANGS)) as executor:
        found = dict(zip(HANGS, executor.map(stacks, HANGS)))
    # Under load, two workers can miss each other: again, one by one.
    found |= {name: stacks(name) for name in HANGS if not found[name]}
    for name, processes in found.items():
        print(f"{name}: {len(processes or [])} processes wait")
    Path("stacks.json").write_text(json.dumps(found), "utf-8")
