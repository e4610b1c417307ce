# /// script
# [tool.measured]
# exclusive = true
# ///
"""Two threads keep a core busy

Each says which process and which thread it runs in.
"""

import os
import sys
from pathlib import Path
from threading import Thread, get_native_id

sys.path.insert(0, str(Path(__file__).parent))
from time_utils import get_time, kill_time, timestamp


def work(name):
    where = f"process {os.getpid()}, thread {get_native_id()}"
    print(f"{timestamp()} {name} begins in {where}")
    kill_time()
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
