"""A worker that writes through its parent's SQLite connection

For Linux and macOS. The parent closes the connection before the worker
writes.
"""

import sqlite3
from contextlib import closing
from multiprocessing import get_context

FILE = "found.db"


def rows(connection):
    return len(connection.execute("SELECT * FROM found").fetchall())


def write(connection, closed):
    closed.wait(timeout=30)
    for n in range(5):
        with connection:
            connection.execute("INSERT INTO found VALUES (?)", (n,))
    print("rows that the worker sees:", rows(connection))


if __name__ == "__main__":
    fork = get_context("fork")
    closed = fork.Event()
    with closing(sqlite3.connect(FILE)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE found (n INTEGER)")
        worker = fork.Process(target=write, args=(connection, closed))
        worker.start()
    closed.set()
    worker.join(timeout=30)
    print("exit code of the worker:", worker.exitcode)
    with closing(sqlite3.connect(FILE)) as connection:
        print("rows in the file:", rows(connection))
