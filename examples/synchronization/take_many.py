# /// script
# [tool.measured]
# exclusive = true
# ///
"""Two workers that claim 1,000 numbers at a time"""

from multiprocessing import Lock, Process, Queue, RawValue

LIMIT = 350_000
TAKE = 1_000


def is_palindrome(n):
    return str(n) == str(n)[::-1]


def work(taken, lock, results):
    found = 0
    while True:
        with lock:
            start = taken.value
            taken.value += TAKE
        if start >= LIMIT:
            break
        for n in range(start, min(start + TAKE, LIMIT)):
            found += is_palindrome(n**4)
    results.put(found)


if __name__ == "__main__":
    taken, lock, results = RawValue("q", 0), Lock(), Queue()
    workers = [
        Process(target=work, args=(taken, lock, results))
        for _ in range(2)
    ]
    for worker in workers:
        worker.start()
    found = sum(results.get(timeout=60) for _ in workers)
    for worker in workers:
        worker.join()
    print(found, "fourth powers are palindromes")
