# /// script
# requires-python = ">=3.14"
# [tool.measured]
# exclusive = true
# ///
"""How well interpreters and processes use two workers"""

from concurrent.futures import (
    InterpreterPoolExecutor,
    ProcessPoolExecutor,
)
from multiprocessing import get_context

from efficiency import ALONE, WORKERS, measure


def one_by_one(executor):
    return lambda *call: list(executor.map(*call)), ALONE


if __name__ == "__main__":
    spawn = get_context("spawn")
    with (
        InterpreterPoolExecutor(WORKERS) as interpreters,
        ProcessPoolExecutor(WORKERS, spawn) as processes,
    ):
        ways = {
            "interpreters": one_by_one(interpreters),
            "processes": one_by_one(processes),
        }
        measure(ways)
