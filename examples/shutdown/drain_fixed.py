"""An executor in a program that finishes what it has begun"""

import signal
from collections import deque
from concurrent.futures import ProcessPoolExecutor, wait
from multiprocessing import active_children
from time import sleep

SIGNALS, received = {signal.SIGINT, signal.SIGTERM}, []


def fetch(n):
    sleep(0.2)  # as a request to a slow server
    return n * n


def on_signal(signum, frame):
    received.append(signum)
    if len(received) > 1:
        for child in active_children():
            child.kill()


def handle(handler):
    for number in SIGNALS:
        signal.signal(number, handler)


def run(waiting, workers=2):
    running, args = {}, (signal.SIG_IGN,)
    handle(on_signal)
    with ProcessPoolExecutor(workers, None, handle, args) as executor:
        # The fork server must not get the signals: it would end.
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
        executor.submit(int).result(timeout=60)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
        while running or (waiting and not received):
            while waiting and not received and len(running) < workers:
                n = waiting.popleft()
                running[executor.submit(fetch, n)] = n
            for call in wait(running, None, "FIRST_COMPLETED").done:
                print(f"{running.pop(call)}: {call.result()}")
                if len(waiting) == 4 and not received:
                    signal.raise_signal(signal.SIGTERM)  # a test
    print(f"Not begun: {list(waiting)}")


if __name__ == "__main__":
    run(deque(range(8)))
