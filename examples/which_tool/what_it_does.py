# /// script
# [tool.measured]
# exclusive = true
# ///
"""CPU time and wall time of three functions

Replace the body of one of them with your own call.
"""

import hashlib
import json
import time
from pathlib import Path


def computes():
    return sum(n * n for n in range(1_000_000))


def computes_in_c():
    return hashlib.sha256(bytes(60_000_000)).hexdigest()


def waits():
    time.sleep(0.1)  # like a network, a database or a slow disk


def busy(function):
    """Return CPU time, of all threads, divided by wall time."""
    cpu, wall = time.process_time(), time.perf_counter()
    function()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    return cpu / wall


if __name__ == "__main__":
    shares = {
        f.__name__: busy(f) for f in (computes, computes_in_c, waits)
    }
    for name, share in shares.items():
        print(f"{name:14} keeps {share:.0%} of a core busy")
    Path("shares.json").write_text(json.dumps(shares), encoding="utf-8")
