"""A manager with an address, used by a second program"""

import math
import os
import secrets
import subprocess
import sys
from multiprocessing.managers import BaseManager
from queue import Queue

QUEUES = {"tasks": Queue(), "results": Queue()}


def queue(name):
    return QUEUES[name]


class Board(BaseManager):
    pass


def make_board(address, key):
    Board.register("queue", queue)
    return Board(address, authkey=key.encode())


def work(host, port):
    board = make_board((host, int(port)), os.environ["BOARD_KEY"])
    board.connect()
    tasks, results = board.queue("tasks"), board.queue("results")
    for n in iter(tasks.get, None):
        results.put((n, len(bin(math.factorial(n))) - 2))


def main():
    key = secrets.token_hex()
    with make_board(("127.0.0.1", 0), key) as board:
        tasks, results = board.queue("tasks"), board.queue("results")
        for n in 20_000, 40_000, None:
            tasks.put(n)
        worker = [sys.executable, __file__, *map(str, board.address)]
        env = {**os.environ, "BOARD_KEY": key}
        subprocess.run(worker, env=env, check=True, timeout=60)
        for _ in range(2):
            n, bits = results.get(timeout=10)
            print(f"{n}! has {bits} bits")


if __name__ == "__main__":
    work(*sys.argv[1:]) if len(sys.argv) > 1 else main()
