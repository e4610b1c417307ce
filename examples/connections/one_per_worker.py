"""A database connection in each worker, made by the initializer

A worker dies on purpose. The next attempt computes what is missing.
"""

import atexit
import os
import sqlite3
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing

FILE, NUMBERS = "divisors.db", range(10_000, 10_200)


def connect():
    return sqlite3.connect(FILE, timeout=30)  # waits for other writers


def query(sql):
    with closing(connect()) as database:
        return database.execute(sql).fetchall()


def prepare():
    global connection
    connection = connect()
    atexit.register(connection.close)


def store(n, dies):
    if dies and n == 10_100:
        os._exit(1)
    row = n, sum(n % d == 0 for d in range(1, n + 1))
    with connection:  # commits, or rolls back
        connection.execute("INSERT INTO divisors VALUES (?, ?)", row)


if __name__ == "__main__":
    query("PRAGMA journal_mode=WAL")
    query("CREATE TABLE divisors (n INTEGER PRIMARY KEY, number)")
    for dies in True, False:
        done = {n for (n,) in query("SELECT n FROM divisors")}
        todo = [n for n in NUMBERS if n not in done]
        try:
            with ProcessPoolExecutor(2, initializer=prepare) as pool:
                list(pool.map(store, todo, [dies] * len(todo)))
        except BrokenProcessPool:
            print("a worker died")
    print(*query("SELECT count(*), sum(number) FROM divisors"))
