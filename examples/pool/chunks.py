"""Which worker got which task

One letter a task, one letter for each worker: A and B, in the
order in which they appear. A chunk is never split.
"""

import os
from math import factorial
from multiprocessing import Pool


def who(n: int) -> int:
    factorial(18_000 + n)
    return os.getpid()


if __name__ == "__main__":
    with Pool(2) as pool:
        for chunksize in 1, 4, 12, None:
            pids = pool.map(who, range(48), chunksize)
            names = dict(zip(dict.fromkeys(pids), "AB"))
            strip = "".join(names[pid] for pid in pids)
            print(f"chunksize={chunksize!s:4}", strip)

            size = chunksize or 6  # 48 tasks / (2 workers * 4)
            for i in range(0, 48, size):
                assert len(set(strip[i : i + size])) == 1
