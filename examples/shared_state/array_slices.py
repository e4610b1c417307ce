"""Each worker fills a slice of one Array

No two workers write to the same item, so this Array needs no lock:
`lock=False`. The results are in the parent without a trip by pickle.
"""

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
    size = NUMBERS // WORKERS
    workers = [
        Process(target=fill, args=(steps, start, start + size))
        for start in range(0, NUMBERS, size)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    longest = max(range(NUMBERS), key=steps.__getitem__)
    print(f"{longest:,} takes the most steps: {steps[longest]}")
    print("the last five:", steps[-5:])
    assert list(steps) == [collatz_steps(n) for n in range(NUMBERS)]
