# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""A start method set after a lock has used the default"""

from multiprocessing import Lock, Process, set_start_method


def report(lock, n):
    with lock:
        print("digit sum:", sum(map(int, str(n))))


if __name__ == "__main__":
    lock = Lock()
    set_start_method("spawn")
    process = Process(target=report, args=(lock, 2**1000))
    process.start()
    process.join(timeout=60)
