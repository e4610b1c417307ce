"""A memory budget for jobs of different sizes

The budget has 8 units. Each job waits until the units that it needs
are free, and prints how many it leaves. The order can vary.
"""

import sys
from contextlib import contextmanager
from multiprocessing import Condition, Process, RawValue


class Budget:
    def __init__(self, units):
        self.free = RawValue("i", units)
        self.changed = Condition()

    @contextmanager
    def use(self, units):
        with self.changed:
            if not self.changed.wait_for(
                lambda: self.free.value >= units, timeout=60
            ):
                raise TimeoutError(f"{units} units were never free")
            self.free.value -= units
            print(f"uses {units}, leaves {self.free.value}", flush=True)
        try:
            yield
        finally:
            with self.changed:
                self.free.value += units
                self.changed.notify_all()


def sort_numbers(units, budget):
    with budget.use(units):
        sorted(n * n % 99_991 for n in range(units * 40_000))


if __name__ == "__main__":
    budget, needs = Budget(8), [6, 1, 5, 2, 4, 3, 6, 2]
    jobs = [
        Process(target=sort_numbers, args=(n, budget)) for n in needs
    ]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    print(f"at the end, {budget.free.value} of 8 units are free")
    sys.exit(any(job.exitcode for job in jobs))
