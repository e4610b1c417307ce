# /// script
# [tool.measured]
# exclusive = true
# ///
"""Too little work for each byte

Count the lines of all logs, in a loop and in a pool. The pool's time
includes its start, the loop has nothing to start.
"""

import json
import sys
from multiprocessing import Pool
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent))
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
    assert in_loop == in_pool
    print(f"{in_loop:,} lines")
    Path("took.json").write_text(json.dumps(took))
