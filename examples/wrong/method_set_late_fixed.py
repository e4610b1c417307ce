"""A lock and a process of one context"""

from multiprocessing import get_context


def report(lock, n):
    with lock:
        print("digit sum:", sum(map(int, str(n))))


if __name__ == "__main__":
    spawn = get_context("spawn")
    lock = spawn.Lock()
    process = spawn.Process(target=report, args=(lock, 2**1000))
    process.start()
    process.join(timeout=60)
