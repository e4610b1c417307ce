# /// script
# [tool.measured.variants]
# "3.11" = {expect = "exit 1"}
# "3.10" = {}
# ///
"""A lock of one context, passed to a process of another"""

from multiprocessing import get_context


def work(lock):
    with lock:
        print("locked")


if __name__ == "__main__":
    lock = get_context("fork").Lock()
    worker = get_context("spawn").Process(target=work, args=[lock])
    worker.start()
    worker.join(timeout=30)
    print("exit code", worker.exitcode)
