"""Workers append to the same file, and one of them is killed

For Linux, with the file on a local disk.
"""

import json
import logging
import os
import signal
from itertools import pairwise
from multiprocessing import Process
from pathlib import Path

WORKERS, STEPS = 4, 2_000
LOG = Path("work.log")


def work(worker):
    logging.basicConfig(
        filename=LOG,
        encoding="utf-8",
        level=logging.INFO,
        format="%(created).6f %(processName)s %(message)s end",
        force=True,
    )
    for step in range(STEPS):
        logging.info("step %d %s", step, "x" * (step % 60) ** 2)
        if worker == 0 and step == STEPS // 2:
            os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    workers = [Process(target=work, args=(n,)) for n in range(WORKERS)]
    for process in workers:
        process.start()
    for process in workers:
        process.join(timeout=30)
    lines = LOG.read_text("utf-8").splitlines()
    LOG.unlink()
    whole = [s for s in lines if s.count("step") == s.count("end") == 1]
    times = [float(line.split()[0]) for line in whole]
    late = sum(a > b for a, b in pairwise(times))
    expected = WORKERS * STEPS - STEPS // 2 + 1
    print(f"{len(whole)} whole lines in {len(lines)}, of {expected}")
    print(f"{late} lines are older than the line above")
    Path("late.json").write_text(json.dumps(late), "utf-8")
