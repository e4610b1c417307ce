# /// script
# requires-python = ">=3.14"
# ///
"""At most five executors, each killed if no call ends for a second"""

from collections import deque
from concurrent import futures
from time import sleep


def bits(n):
    if n == 40_000:
        sleep(3600)  # as a server that never answers
    return (3**n).bit_length()


def drain(task, waiting, results, workers):
    running = {}
    with futures.ProcessPoolExecutor(workers) as executor:
        try:
            while waiting or running:
                while waiting and len(running) < workers:
                    call = executor.submit(task, waiting[0])
                    running[call] = waiting.popleft()
                done, _ = futures.wait(running, 1, "FIRST_COMPLETED")
                if not done:
                    executor.kill_workers()
                    break
                for call in done:
                    error = call.exception()
                    if isinstance(error, futures.BrokenExecutor):
                        raise error
                    results[running.pop(call)] = error or call.result()
        except futures.BrokenExecutor:
            pass
    return running.values()  # at a kill or a crash; else none


def run(task, items, workers=2, executors=5):
    waiting, suspects, results, deadly = deque(items), deque(), {}, []
    for _ in range(executors):
        if suspects:
            deadly += drain(task, suspects, results, workers=1)
        elif waiting:
            suspects = deque(drain(task, waiting, results, workers))
    return results, deadly, [*suspects, *waiting]


if __name__ == "__main__":
    print(*run(bits, range(20_000, 70_000, 10_000)), sep="\n")
