"""Four processes that count in one managed dict under a lock"""

from multiprocessing import Barrier, Lock, Manager, Process

WORKERS, ROUNDS = 4, 500


def count(seen, ready, lock):
    ready.wait(timeout=60)  # start together
    for _ in range(ROUNDS):
        with lock:
            seen["words"] += 1


if __name__ == "__main__":
    with Manager() as manager:
        seen, ready = manager.dict(words=0), Barrier(WORKERS)
        lock = Lock()
        workers = [
            Process(target=count, args=(seen, ready, lock))
            for _ in range(WORKERS)
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        lost = WORKERS * ROUNDS - seen["words"]
    print(f"{WORKERS * ROUNDS:,} additions, {lost:,} lost")
