"""A counter class whose methods run in the manager's process"""

import threading
from multiprocessing import Process
from multiprocessing.managers import BaseManager

WORKERS, ROUNDS = 4, 500


class Tally:
    def __init__(self):
        self.seen = {}
        self.lock = threading.Lock()

    def add(self, key):
        with self.lock:
            self.seen[key] = self.seen.get(key, 0) + 1

    def result(self):
        with self.lock:
            return dict(self.seen)


class TallyManager(BaseManager):
    pass


def count(tally):
    for number in range(ROUNDS):
        tally.add("even" if number % 2 == 0 else "odd")


if __name__ == "__main__":
    TallyManager.register("Tally", Tally)
    with TallyManager() as manager:
        tally = manager.Tally()
        workers = [
            Process(target=count, args=(tally,)) for _ in range(WORKERS)
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        print(sorted(tally.result().items()))
