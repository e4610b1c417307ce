"""An executor in a program that finishes what it has begun"""

import signal
from collections import deque
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor, wait
from multiprocessing import active_children
from time import sleep

SIGNALS, received = {signal.SIGINT, signal.SIGTERM}, []


def fetch(n):
    sleep(0.2)  # as a request to a slow server
    return n * n


def on_signal(signum, frame):
    if received:
        raise KeyboardInterrupt("A second signal")
    received.append(signum)


def run(waiting, size=2):
    mask, block = signal.pthread_sigmask, (signal.SIG_BLOCK, SIGNALS)
    running = {}
    for number in SIGNALS:
        signal.signal(number, on_signal)
    with ProcessPoolExecutor(size, None, mask, block) as executor:
        try:
            mask(*block)  # The fork server would end at a SIGTERM.
            wait([executor.submit(int) for _ in range(size)], 60)
            mask(signal.SIG_UNBLOCK, SIGNALS)
            while running or (waiting and not received):
                while waiting and not received and len(running) < size:
                    n = waiting.popleft()
                    running[executor.submit(fetch, n)] = n
                for call in wait(running, None, "FIRST_COMPLETED").done:
                    print(f"{running.pop(call)}: {call.result()}")
                    if len(waiting) == 4 and not received:
                        signal.raise_signal(signal.SIGTERM)  # a test
        except (BrokenExecutor, KeyboardInterrupt):
            for worker in active_children():
                worker.kill()  # The executor's SIGTERM is blocked.
            raise
    print(f"Not begun: {list(waiting)}")


if __name__ == "__main__":
    run(deque(range(8)))
