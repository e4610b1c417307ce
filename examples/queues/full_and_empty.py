"""A queue that is full and empty at once

After each put the queue is asked three questions. Nobody else uses
it: the feeder thread, still pickling, makes it contradict itself.
"""

import json
from collections import Counter
from fractions import Fraction
from multiprocessing import Queue
from pathlib import Path

PUTS = 20

if __name__ == "__main__":
    item = [Fraction(n, 7) for n in range(40_000)]
    queue = Queue(maxsize=1)
    answers = Counter()
    for _ in range(PUTS):
        queue.put(item)
        empty = queue.empty()
        full, size = queue.full(), queue.qsize()
        answers[f"empty: {empty}, full: {full}, qsize: {size}"] += 1
        assert len(queue.get()) == len(item)  # it was in there

    both = answers["empty: True, full: True, qsize: 1"]
    assert both > 0
    result = {"both": both, "puts": PUTS}
    Path("result.json").write_text(json.dumps(result))
    for answer, count in answers.most_common():
        print(f"{answer} - {count} of {PUTS}")
