# /// script
# [tool.measured]
# exclusive = true
# ///
"""Ask a slow server, one question after the other

The wait of `io_threads.py` and the others, without any of them.
"""

import socket
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from slow_server import slow_server

QUESTIONS = range(8)


def ask(address, question):
    with socket.create_connection(address) as connection:
        connection.sendall(b"%d\n" % question)
        return connection.makefile().readline().strip()


if __name__ == "__main__":
    with slow_server() as address:
        answers = [ask(address, question) for question in QUESTIONS]
    print(f"{len(answers)} answers, the last one: {answers[-1]}")
    assert answers == [f"answer {n}" for n in QUESTIONS]
