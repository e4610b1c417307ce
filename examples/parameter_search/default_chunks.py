# /// script
# [tool.measured]
# exclusive = true
# ///
"""A search in grid order, in chunks of the default size"""

import json
import os
from collections import Counter
from multiprocessing import Pool
from pathlib import Path
from time import process_time

from model import GRID, loss


def timed_loss(setting):
    """Return the loss, and which worker computed for how long."""
    start = process_time()
    found = loss(setting)
    return found, setting, os.getpid(), process_time() - start


def report(results):
    """Print the best setting; write the share of the busier worker."""
    busy = Counter()
    for _, _, worker, duration in results:
        busy[worker] += duration
    share = json.dumps(max(busy.values()) / busy.total())
    Path("share.json").write_text(share, encoding="ascii")
    best, setting, *_ = min(results)
    print(f"{len(results)} settings; best: {setting}, loss {best:.4f}")


if __name__ == "__main__":
    with Pool(2) as pool:
        report(pool.map(timed_loss, GRID))
