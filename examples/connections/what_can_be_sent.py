"""A connection, a file, a socket and a generator as arguments"""

import socket
import sqlite3
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path
from random import Random


def use(thing):
    if isinstance(thing, Random):
        print("  the worker draws", thing.randrange(1_000))


if __name__ == "__main__":
    spawn = get_context("spawn")
    here = Path(__file__)
    with (
        closing(sqlite3.connect(":memory:")) as database,
        here.open(encoding="utf-8") as file,
        socket.socket() as client,
    ):
        generator = Random(1)
        for thing in database, file, client, generator:
            print(type(thing).__name__, end=": ")
            worker = spawn.Process(target=use, args=(thing,))
            try:
                worker.start()
            except TypeError as error:
                print(error)
            else:
                print("sent")
                worker.join(timeout=30)
        print("  the parent draws", generator.randrange(1_000))
