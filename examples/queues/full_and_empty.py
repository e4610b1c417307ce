"""A queue that says it is full and empty at once

No other process uses the queue. Its feeder thread is still pickling
the item when the two questions are asked.
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
        answers[queue.full(), queue.empty()] += 1
        queue.get(timeout=30)  # the item was there

    result = {"both": answers[True, True], "puts": PUTS}
    Path("result.json").write_text(json.dumps(result), "utf-8")
    for (full, empty), count in answers.most_common():
        print(f"full: {full}, empty: {empty} - {count} of {PUTS}")
