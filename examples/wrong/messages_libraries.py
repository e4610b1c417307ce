# /// script
# dependencies = ["joblib", "numpy", "tqdm"]
# ///
"""Messages of joblib and its loky, of tqdm, NumPy and OpenBLAS"""

import json
import sys
import warnings
from multiprocessing import get_context
from pathlib import Path
from signal import SIGKILL, raise_signal
from subprocess import getoutput
from textwrap import fill
from threading import Lock

from joblib import Parallel, delayed
from numpy import empty
from tqdm.contrib.concurrent import process_map

NO_ROOM = f"""
ulimit -s 2000000; ulimit -v 1000000  # a thread's stack; memory (KiB)
OPENBLAS_NUM_THREADS=2 exec "{sys.executable}" -c "import numpy"
"""


class Unreadable:
    def __reduce__(self):
        return int, ("no number",)


def parallel(function, argument):
    Parallel(2)(delayed(function)(argument) for _ in range(2))


if __name__ == "__main__":
    warnings.simplefilter("error")  # a warning is a message, too
    said = {"no_threads": getoutput(NO_ROOM).splitlines()[0]}
    with get_context("fork").Pool(1) as pool:
        for case, run, *arguments in (
            ("nested", pool.apply, parallel, (abs, 1)),
            ("killed_worker", parallel, raise_signal, SIGKILL),
            ("not_unpickled", parallel, len, Unreadable()),
            ("not_pickled", parallel, len, Lock()),
            ("many_calls", process_map, abs, range(1001)),
            ("large_array", empty, 2**57),
        ):
            try:
                run(*arguments)
            except Exception as error:
                text = f"{type(error).__name__}: {error}"
                said[case] = " ".join(text.split())
    print(*(fill(text, 70) for text in said.values()), sep="\n")
    Path("messages.json").write_text(json.dumps(said), "utf-8")
