# /// script
# [tool.measured]
# exclusive = true
# ///
"""Each way timed, with the CPU time that the parent needed"""

import json
import pickle
from multiprocessing import Pool
from pathlib import Path
from random import sample
from time import perf_counter, process_time

from group_per_task import count_files, groups
from other_ways import WAYS, count_file, loop
from texts import folder_of_texts


def sizes(paths):
    """Return the bytes of the texts and of the pickled counters."""
    text = sum(path.stat().st_size for path in paths)
    per_file = [pickle.dumps(count_file(path)) for path in paths]
    per_group = [pickle.dumps(count_files(g)) for g in groups(paths)]
    return text, sum(map(len, per_file)), sum(map(len, per_group))


if __name__ == "__main__":
    took = {}
    with (
        folder_of_texts(files=240, lines=50) as folder,
        Pool(2) as pool,
    ):
        paths = sorted(folder.iterdir())
        expected = loop(pool, paths)  # now all files are cached
        pool.map(count_file, paths[:20])  # and the workers started
        for way in sample(WAYS, len(WAYS)):  # in any order
            wall, cpu = perf_counter(), process_time()
            if way(pool, paths) != expected:
                raise SystemExit("the counts differ")
            wall, cpu = perf_counter() - wall, process_time() - cpu
            took[way.__name__] = {"wall": wall, "cpu": cpu}
        found = {"took": took, "sizes": sizes(paths)}
    Path("found.json").write_text(json.dumps(found), encoding="ascii")
    print("all ways found the same counts")
