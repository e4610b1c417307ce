# /// script
# [tool.measured]
# exclusive = true
# ///
"""Two threads that compute, with the IDs of process and thread"""

import os
from threading import Thread, get_native_id

from time_utils import get_time, kill_time, timestamp


def work(name):
    where = f"process {os.getpid()}, thread {get_native_id()}"
    print(f"{timestamp()} {name} begins in {where}")
    kill_time(5_000_000)
    print(f"{timestamp()} {name} ends")


@get_time
def main():
    workers = [Thread(target=work, args=(name,)) for name in "AB"]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


if __name__ == "__main__":
    print(f"{timestamp()} main is in process {os.getpid()}")
    main()
