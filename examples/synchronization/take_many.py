# /// script
# [tool.measured]
# exclusive = true
# ///
"""Two workers fetch their next thousand from a shared counter

The lock is taken once for a thousand numbers.
"""

from multiprocessing import Process, SimpleQueue, Value

LIMIT, TAKE = 500_000, 1_000


def is_palindrome(n):
    return str(n) == str(n)[::-1]


def work(taken, results):
    found = 0
    while True:
        with taken.get_lock():
            start = taken.value
            taken.value += TAKE
        if start >= LIMIT:
            break
        for n in range(start, min(start + TAKE, LIMIT)):
            found += is_palindrome(n * n)
    results.put(found)


if __name__ == "__main__":
    taken, results = Value("q", 0), SimpleQueue()
    workers = [
        Process(target=work, args=(taken, results)) for _ in range(2)
    ]
    for worker in workers:
        worker.start()
    found = sum(results.get() for _ in workers)
    for worker in workers:
        worker.join()
    print(found, "squares are palindromes")
