# /// script
# [tool.measured]
# exclusive = true
# ///
"""Ask a slow server in eight threads

Each thread waits for one answer, so the waits overlap.
"""

import socket
import sys
from functools import partial
from multiprocessing.pool import ThreadPool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from slow_server import slow_server

QUESTIONS = range(8)


def ask(address, question):
    with socket.create_connection(address) as connection:
        connection.sendall(b"%d\n" % question)
        return connection.makefile().readline().strip()


if __name__ == "__main__":
    with ThreadPool(8) as pool, slow_server() as address:
        answers = pool.map(partial(ask, address), QUESTIONS)
    print(f"{len(answers)} answers, the last one: {answers[-1]}")
    assert answers == [f"answer {n}" for n in QUESTIONS]
