# /// script
# [tool.measured]
# exclusive = true
# ///
"""To a worker and back: by pipe, by queues and by semaphores"""

import json
from multiprocessing import Pipe, Process, Queue, Semaphore, SimpleQueue
from pathlib import Path
from random import sample
from statistics import median
from timeit import repeat

TRIPS = 300


def answer(there, back, take, give, *number):
    for _ in range(TRIPS):
        getattr(there, take)()
        getattr(back, give)(*number)


def round_trip(ends, take, give, *number):
    (there, back), ends_of_worker = ends

    def ask():
        getattr(there, give)(*number)
        getattr(back, take)()

    args = *ends_of_worker, take, give, *number
    worker = Process(target=answer, args=args, daemon=True)
    worker.start()
    times = repeat(ask, number=1, repeat=TRIPS)
    worker.join(30)
    if hasattr(there, "close"):
        there.close()  # ends the thread of a Queue
    return median(times)


if __name__ == "__main__":
    ours, its = Pipe()
    queues, simple = (Queue(), Queue()), (SimpleQueue(), SimpleQueue())
    signals = Semaphore(0), Semaphore(0)
    ways = [
        ("Pipe", [[ours] * 2, [its] * 2], "recv", "send", 1),
        ("SimpleQueue", [simple] * 2, "get", "put", 1),
        ("Queue", [queues] * 2, "get", "put", 1),
        ("Semaphore", [signals] * 2, "acquire", "release"),
    ]
    took = {}
    for name, *way in sample(ways, 4):  # in random order
        took[name] = round_trip(*way)
    Path("took.json").write_text(json.dumps(took))
    print("round trips timed:", *sorted(took))
