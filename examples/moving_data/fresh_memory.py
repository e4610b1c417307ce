# /// script
# dependencies = ["numpy"]
# [tool.measured]
# exclusive = true
# ///
"""An array to a worker and back, with freed memory returned or kept"""

import json
import os
import subprocess
import sys
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from random import sample
from resource import RUSAGE_SELF, getrusage
from statistics import median
from timeit import repeat

import numpy as np

KEEP = {  # read by glibc when a process starts
    "MALLOC_MMAP_THRESHOLD_": str(2**25),  # larger: returned
    "MALLOC_TRIM_THRESHOLD_": str(2**30),
}


def new_pages():  # that the system gave to this process
    return getrusage(RUSAGE_SELF).ru_minflt


def returned():
    with Pool(1) as pool:
        ask = partial(pool.apply, np.negative, [np.arange(250_000)])
        ask()  # not timed
        before = new_pages() + pool.apply(new_pages)
        times = repeat(ask, number=1, repeat=5)
        pages = new_pages() + pool.apply(new_pages) - before
    return {"call": median(times), "pages": pages // len(times)}


def kept():  # the same in another process
    command, env = [sys.executable, __file__, "same"], os.environ | KEEP
    return json.loads(subprocess.check_output(command, env=env))


if __name__ == "__main__":
    if "same" in sys.argv:
        print(json.dumps(returned()))
    else:
        steps = sample([returned, kept], 2)  # in random order
        took = {step.__name__: step() for step in steps}
        Path("took.json").write_text(json.dumps(took))
        print("timed with freed memory", *sorted(took))
