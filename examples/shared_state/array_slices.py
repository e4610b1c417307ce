"""Three workers that each fill a slice of one Array"""

from itertools import pairwise
from multiprocessing import Array, Process

NUMBERS, WORKERS = 30_000, 3


def collatz_steps(number):
    steps = 0
    while number > 1:
        number = 3 * number + 1 if number % 2 else number // 2
        steps += 1
    return steps


def fill(steps, start, stop):
    for number in range(start, stop):
        steps[number] = collatz_steps(number)


if __name__ == "__main__":
    steps = Array("i", NUMBERS, lock=False)  # all zero
    bounds = [NUMBERS * n // WORKERS for n in range(WORKERS + 1)]
    workers = [
        Process(target=fill, args=(steps, start, stop))
        for start, stop in pairwise(bounds)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    longest = max(range(NUMBERS), key=steps.__getitem__)
    print(f"{longest:,} takes the most steps: {steps[longest]}")
    print("the last five:", steps[-5:])
