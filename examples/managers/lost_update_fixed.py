"""A lock from the read to the write, and nothing is lost

The lock is the processes' own, the dict the manager's.
"""

from multiprocessing import Barrier, Lock, Manager, Process

WORKERS, ROUNDS = 4, 500


def count(seen, ready, lock):
    ready.wait()  # all begin at once, however slowly each started
    for number in range(ROUNDS):
        with lock:
            seen["even" if number % 2 == 0 else "odd"] += 1


if __name__ == "__main__":
    with Manager() as manager:
        seen, ready = manager.dict(even=0, odd=0), Barrier(WORKERS)
        lock = Lock()
        workers = [
            Process(target=count, args=(seen, ready, lock))
            for _ in range(WORKERS)
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        lost = WORKERS * ROUNDS - sum(seen.values())
    print(f"{WORKERS * ROUNDS:,} additions, {lost:,} lost")
    assert lost == 0
