"""Two workers log to one file"""

import logging
from concurrent.futures import ProcessPoolExecutor
from math import isqrt
from multiprocessing import get_context
from pathlib import Path

from log_to_parent import receive_logs, send_logs


def factor(n):
    logging.info("factor %s", n)
    for divisor in range(2, isqrt(n) + 1):
        if n % divisor == 0:
            return divisor
    return n


def attempt(text):
    try:
        return factor(int(text))
    except ValueError:
        logging.exception("%r is skipped", text)


if __name__ == "__main__":
    texts = ["1000000000039", "1000000000061", "12O7", "994009"]
    logging.basicConfig(
        filename="work.log",
        encoding="utf-8",
        level=logging.INFO,
        format="%(levelname)s %(processName)s: %(message)s",
    )
    context = get_context("spawn")  # the parent has threads
    with (
        receive_logs(logging.root) as address,
        ProcessPoolExecutor(
            2, context, initializer=send_logs, initargs=(address,)
        ) as executor,
    ):
        factors = list(executor.map(attempt, texts))
    logging.info("factors: %s", factors)  # the last line
    print(Path("work.log").read_text("utf-8"), end="")
