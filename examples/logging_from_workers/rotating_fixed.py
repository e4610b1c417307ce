"""The parent rotates the log file"""

import logging
from logging.handlers import RotatingFileHandler
from multiprocessing import get_context
from pathlib import Path

from log_to_parent import receive_logs, send_logs

TASKS, STEPS = 80, 100


def rotating_file():
    return RotatingFileHandler(
        "work.log", maxBytes=1_000, backupCount=200, encoding="utf-8"
    )


def work(task):
    for step in range(STEPS):
        logging.info("task %d, step %d", task, step)


def count_lines():
    files = list(Path().glob("work.log*"))
    text = "".join(file.read_text("utf-8") for file in files)
    print(len(set(text.splitlines())), "of", TASKS * STEPS, "lines")
    print(len(files), "files")
    for file in files:
        file.unlink()


if __name__ == "__main__":
    with receive_logs(rotating_file()) as address:
        spawn = get_context("spawn")
        with spawn.Pool(4, send_logs, (address,)) as pool:
            pool.map(work, range(TASKS), chunksize=1)
            pool.close()
            pool.join()
    count_lines()
