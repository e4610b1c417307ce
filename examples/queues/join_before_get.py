# /// script
# [tool.measured]
# timeout = 2
# expect = "timeout"
# ///
"""Two workers, joined before their results are read: a hang"""

from multiprocessing import Process, Queue


def path_to_one(n):
    """Return the Collatz sequence from n to 1."""
    path = [n]
    while n != 1:
        n = 3 * n + 1 if n % 2 else n // 2
        path.append(n)
    return path


def work(numbers, results):
    for n in numbers:
        results.put(path_to_one(n))
    print("a worker has put its last result", flush=True)


if __name__ == "__main__":
    results = Queue()
    halves = [range(1, 5_001), range(5_001, 10_001)]
    workers = [
        Process(target=work, args=(half, results), daemon=True)
        for half in halves
    ]
    for worker in workers:
        worker.start()

    for worker in workers:
        worker.join()
    paths = [results.get(timeout=30) for _ in range(10_000)]

    longest = max(paths, key=len)
    print(longest[0], "takes", len(longest) - 1, "steps")
