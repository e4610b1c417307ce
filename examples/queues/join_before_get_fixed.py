"""Fetch the results, then join the workers

Two processes work; each hands every result to the parent as soon as
it has it.
"""

from multiprocessing import Process, Queue


def path_to_one(n):
    """The Collatz sequence: halve the even, triple the odd."""
    path = [n]
    while n != 1:
        n = 3 * n + 1 if n % 2 else n // 2
        path.append(n)
    return path


def work(numbers, results):
    for n in numbers:
        results.put(path_to_one(n))


if __name__ == "__main__":
    results = Queue()
    halves = [range(1, 5_001), range(5_001, 10_001)]
    workers = [Process(target=work, args=(h, results)) for h in halves]
    for worker in workers:
        worker.start()

    paths = [results.get() for _ in range(10_000)]
    for worker in workers:
        worker.join()

    assert sorted(path[0] for path in paths) == list(range(1, 10_001))
    longest = max(paths, key=len)
    print(longest[0], "takes", len(longest) - 1, "steps")
