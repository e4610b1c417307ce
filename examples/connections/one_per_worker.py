"""A database connection in each worker, and a retry when one dies"""

import atexit
import os
import sqlite3
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing

FILE, NUMBERS = "divisors.db", range(10_000, 10_200)
TABLE = "divisors (n INTEGER PRIMARY KEY, number)"


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
        os._exit(1)  # on purpose
    row = n, sum(n % d == 0 for d in range(1, n + 1))
    with connection:  # commits, or rolls back
        connection.execute("INSERT INTO divisors VALUES (?, ?)", row)


if __name__ == "__main__":
    query("PRAGMA journal_mode=WAL")
    query(f"CREATE TABLE IF NOT EXISTS {TABLE}")
    for dies in True, False:
        done = {n for (n,) in query("SELECT n FROM divisors")}
        todo = [n for n in NUMBERS if n not in done]
        try:
            with ProcessPoolExecutor(2, initializer=prepare) as pool:
                list(pool.map(store, todo, [dies] * len(todo)))
        except BrokenProcessPool:
            if not dies:  # the last attempt
                raise
            print("a worker died")
    print(*query("SELECT count(*), sum(number) FROM divisors"))
