"""A process, a time limit and a second attempt for each task"""

import os
from collections import deque
from contextlib import suppress
from multiprocessing import Pipe, Process, connection
from time import monotonic, sleep


def send_bits(sender, n):
    if n == 40_000:
        sleep(3600)  # as a server that never answers
    if n == 60_000:
        os._exit(1)  # as a crash in C code would
    sender.send((3**n).bit_length())


def run(task, items, limit, attempts=2, workers=2):
    """Return the results, and the exit codes of failed attempts."""
    waiting, running, results = deque(items), {}, {}
    failed = {item: [] for item in items}
    while waiting or running:
        while waiting and len(running) < workers:
            receiver, sender = Pipe(duplex=False)
            args = (sender, item := waiting.popleft())
            worker = Process(target=task, args=args, daemon=True)
            worker.start()
            sender.close()  # only the worker can write now
            running[receiver] = worker, item, monotonic() + limit
        oldest, (_, _, end) = next(iter(running.items()))
        ready = connection.wait([*running], max(0, end - monotonic()))
        for receiver in ready or [oldest]:
            worker, item, _ = running.pop(receiver)
            with receiver, suppress(EOFError, OSError):  # it died
                if ready:
                    results[item] = receiver.recv()
            worker.join(1 if ready else 0)
            worker.kill()
            worker.join()
            if item not in results:
                failed[item].append(worker.exitcode)
                if len(failed[item]) < attempts:
                    waiting.append(item)
    return results, failed


if __name__ == "__main__":
    results, failed = run(send_bits, range(20_000, 70_000, 10_000), 1)
    for n, codes in failed.items():
        print(f"{n}: {results.get(n, 'given up')}", *codes)
