# /// script
# [tool.measured]
# exclusive = true
# ///
"""Lines of all logs, counted in a loop and in a pool"""

import json
from multiprocessing import Pool
from pathlib import Path
from time import perf_counter

from logs import folder_of_logs


def newlines(log):
    return log.read_bytes().count(b"\n")


if __name__ == "__main__":
    with folder_of_logs() as folder:
        logs = sorted(folder.iterdir())

        start = perf_counter()
        in_loop = sum(map(newlines, logs))
        took = {"loop": perf_counter() - start}

        start = perf_counter()
        with Pool() as pool:
            in_pool = sum(pool.map(newlines, logs, chunksize=1))
        took["pool"] = perf_counter() - start
    print(f"lines: {in_loop:,} (loop), {in_pool:,} (pool)")
    Path("took.json").write_text(json.dumps(took), encoding="ascii")
