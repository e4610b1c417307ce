"""Four processes that count in one managed dict"""

from multiprocessing import Barrier, Manager, Process

WORKERS, ROUNDS = 4, 500


def count(seen, ready):
    ready.wait(timeout=60)  # start together
    for _ in range(ROUNDS):
        seen["words"] += 1


if __name__ == "__main__":
    with Manager() as manager:
        seen, ready = manager.dict(words=0), Barrier(WORKERS)
        workers = [
            Process(target=count, args=(seen, ready))
            for _ in range(WORKERS)
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        lost = WORKERS * ROUNDS - seen["words"]
    print(f"{WORKERS * ROUNDS:,} additions, {lost:,} lost")
