"""A question to a worker that can die

wait() watches the pipe and the worker at the same time.
"""

import os
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def answer(connection):
    while (n := connection.recv()) != "crash":
        connection.send(n * n)
    os._exit(3)  # as a crash in C code would


def ask(question, connection, worker):
    try:
        connection.send(question)
        if not wait([connection, worker.sentinel], timeout=30):
            raise TimeoutError("no answer within 30 seconds")
        if connection.poll():
            return connection.recv()
    except (EOFError, ConnectionError):
        pass  # the worker has closed its end
    worker.join(timeout=30)
    raise RuntimeError(f"worker ended, exit code {worker.exitcode}")


if __name__ == "__main__":
    ours, theirs = Pipe()
    worker = Process(target=answer, args=(theirs,), daemon=True)
    worker.start()
    theirs.close()
    with ours:
        for question in 12, "crash":
            try:
                print(question, "->", ask(question, ours, worker))
            except RuntimeError as error:
                print(question, "->", error)
