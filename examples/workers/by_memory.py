# /// script
# dependencies = ["psutil"]
# ///
"""Start as many workers as the CPUs and the free memory allow (Unix)"""

import resource
import sys
from concurrent.futures import ProcessPoolExecutor

import psutil
from usable_cpus import usable_cpus


def distinct(n):
    """Count the distinct last digits of squares, wasting memory."""
    return len({str(k * k)[-7:] for k in range(n)})


def peak():
    """Return the most memory that this process has held, in bytes."""
    told = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return told if sys.platform == "darwin" else 1024 * told


def workers_for(function, largest):
    with ProcessPoolExecutor(1) as executor:
        executor.submit(function, largest).result()
        needed = executor.submit(peak).result()
    free = psutil.virtual_memory().available
    print(f"a worker needs {needed / free:.2%} of the free memory")
    return max(1, min(usable_cpus(), free // needed))


if __name__ == "__main__":
    sizes = [200_000, 100_000, 50_000]
    workers = workers_for(distinct, max(sizes))
    with ProcessPoolExecutor(workers) as executor:
        print(list(executor.map(distinct, sizes)))
