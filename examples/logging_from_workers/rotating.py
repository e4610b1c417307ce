"""Each worker rotates the same log file"""

import logging
from logging.handlers import RotatingFileHandler
from multiprocessing import get_context
from pathlib import Path

TASKS, STEPS = 80, 100


def rotating_file():
    return RotatingFileHandler(
        "work.log", maxBytes=1_000, backupCount=200, encoding="utf-8"
    )


def start_logging(all_workers):
    all_workers.wait(timeout=30)
    logging.raiseExceptions = False  # as in production
    logging.root.handlers = [rotating_file()]
    logging.root.setLevel(logging.INFO)


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
    spawn = get_context("spawn")
    all_workers = spawn.Barrier(4)  # so that all write at once
    with spawn.Pool(4, start_logging, (all_workers,)) as pool:
        pool.map(work, range(TASKS), chunksize=1)
        pool.close()
        pool.join()
    count_lines()
