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
    ready = [worker.sentinel]
    try:
        connection.send(question)
        ready = wait([connection, worker.sentinel], timeout=30)
        if connection.poll():
            return connection.recv()
    except (EOFError, OSError):
        pass  # it ended, perhaps in the middle of its answer
    if not ready:
        raise TimeoutError("no answer within 30 seconds")
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
