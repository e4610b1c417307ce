"""Four processes count in one managed dict, and additions get lost

`+=` on an item is two messages, one to read and one to write. The
messages of another process may come in between.
"""

from multiprocessing import Barrier, Manager, Process

WORKERS, ROUNDS = 4, 500


def count(seen, ready):
    ready.wait()  # all begin at once, however slowly each started
    for number in range(ROUNDS):
        seen["even" if number % 2 == 0 else "odd"] += 1


if __name__ == "__main__":
    with Manager() as manager:
        seen, ready = manager.dict(even=0, odd=0), Barrier(WORKERS)
        workers = [
            Process(target=count, args=(seen, ready))
            for _ in range(WORKERS)
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        lost = WORKERS * ROUNDS - sum(seen.values())
    print(f"{WORKERS * ROUNDS:,} additions, {lost:,} lost")
    assert lost > 0
