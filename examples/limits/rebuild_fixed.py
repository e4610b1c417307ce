"""At most five executors, and a list of the items that kill a worker"""

import os
from collections import deque
from concurrent import futures


def bits(n):
    if n == 40_000:
        os._exit(1)  # as a crash in C code would
    return (3**n).bit_length()


def drain(task, waiting, results, workers):
    """Run the items. Return those that were running at a crash."""
    running = {}
    with futures.ProcessPoolExecutor(workers) as executor:
        try:
            while waiting or running:
                while waiting and len(running) < workers:
                    call = executor.submit(task, waiting[0])
                    running[call] = waiting.popleft()
                done, _ = futures.wait(running, None, "FIRST_COMPLETED")
                for call in done:
                    error = call.exception()
                    if isinstance(error, futures.BrokenExecutor):
                        raise error
                    results[running.pop(call)] = error or call.result()
        except futures.BrokenExecutor:
            pass
    return running.values()


def run(task, items, workers=2, executors=5):
    """Return results, deadly items, and items that weren't tried."""
    waiting, suspects, results, deadly = deque(items), deque(), {}, []
    for _ in range(executors):
        if suspects:
            deadly += drain(task, suspects, results, workers=1)
        elif waiting:
            suspects = deque(drain(task, waiting, results, workers))
    return results, deadly, [*suspects, *waiting]


if __name__ == "__main__":
    items = [20_000, 30_000, 40_000, "n/a", 60_000]
    results, deadly, left = run(bits, items)
    for item in items:
        print(f"{item}: {results.get(item, 'no result')}")
    print(f"Deadly: {deadly}; not tried: {left}")
