"""A worker's own SQLite connection, with its parent's open at the fork

For Linux and macOS; with spawn, no row is lost.
"""

import sqlite3
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path

FILE = "found.db"


def rows(connection):
    return len(connection.execute("SELECT * FROM found").fetchall())


def write(connected, closed):
    with closing(sqlite3.connect(FILE)) as connection:
        rows(connection)  # opens the file
        connected.set()
        closed.wait(timeout=30)
        for n in range(5):
            with connection:
                connection.execute("INSERT INTO found VALUES (?)", (n,))
        print("rows that the worker sees:", rows(connection))


def main(method):
    context = get_context(method)
    connected, closed = context.Event(), context.Event()
    with closing(sqlite3.connect(FILE)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE found (n INTEGER)")
        worker = context.Process(target=write, args=(connected, closed))
        worker.start()
        connected.wait(timeout=30)
    closed.set()
    worker.join(timeout=30)
    with closing(sqlite3.connect(FILE)) as connection:
        print(f"{method}: rows in the file:", rows(connection))


if __name__ == "__main__":
    for method in "fork", "spawn":
        main(method)
        Path(FILE).unlink()
