"""Jobs that need different amounts wait until enough is free

A budget of 8 units is shared by jobs that need 1 to 6. Each waits for
its own amount; the smallest number ever free is kept as a check.
"""

from multiprocessing import Condition, Process, RawArray


class Budget:
    def __init__(self, units):
        self.free = RawArray("i", [units, units])  # now, at least
        self.changed = Condition()

    def take(self, units):
        with self.changed:
            self.changed.wait_for(lambda: self.free[0] >= units)
            self.free[0] -= units
            self.free[1] = min(self.free)

    def give_back(self, units):
        with self.changed:
            self.free[0] += units
            self.changed.notify_all()


def sort_numbers(units, budget):
    budget.take(units)
    numbers = [n * n % 99_991 for n in range(units * 40_000)]
    numbers.sort()
    budget.give_back(units)


if __name__ == "__main__":
    budget = Budget(8)
    needs = [6, 1, 5, 2, 4, 3, 6, 2]
    jobs = [
        Process(target=sort_numbers, args=(n, budget)) for n in needs
    ]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    now, least = budget.free
    print(f"{sum(needs)} units asked for, {now} of 8 free again")
    assert now == 8 and least >= 0
