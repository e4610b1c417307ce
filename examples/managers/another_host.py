"""A manager with an address: another program fetches tasks from it

The worker is started as a program of its own. All it knows is the
address and the key, as it would on another host.
"""

import subprocess
import sys
from math import factorial, log10
from multiprocessing.managers import BaseManager
from queue import Queue

KEY = b"a long random secret, not in the source"
QUEUES = {"tasks": Queue(), "results": Queue()}


def queue(name):
    return QUEUES[name]


class Board(BaseManager):
    pass


Board.register("queue", queue)


def work(host, port):
    board = Board(address=(host, int(port)), authkey=KEY)
    board.connect()
    tasks, results = board.queue("tasks"), board.queue("results")
    for n in iter(tasks.get, None):
        results.put((n, int(log10(factorial(n))) + 1))


def main():
    with Board(address=("127.0.0.1", 0), authkey=KEY) as board:
        tasks, results = board.queue("tasks"), board.queue("results")
        for n in 20_000, 40_000, None:
            tasks.put(n)
        host, port = board.address
        worker = [sys.executable, __file__, host, str(port)]
        subprocess.run(worker, check=True)
        for _ in range(2):
            n, digits = results.get()
            print(f"{n}! has {digits} digits")


if __name__ == "__main__":
    work(*sys.argv[1:]) if len(sys.argv) > 1 else main()
