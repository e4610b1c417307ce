# /// script
# [tool.measured]
# exclusive = true
# ///
"""Ask a slow server eight questions in eight threads"""

import socket
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from slow_server import slow_server

QUESTIONS = range(8)


def ask(address, question):
    with (
        socket.create_connection(address, timeout=10) as connection,
        connection.makefile("rw", encoding="ascii") as stream,
    ):
        print(question, file=stream, flush=True)
        return stream.readline().strip()


if __name__ == "__main__":
    with slow_server() as address, ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(partial(ask, address), QUESTIONS))
    print(f"{len(answers)} answers, the last one: {answers[-1]}")
