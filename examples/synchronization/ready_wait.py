# /// script
# [tool.measured]
# exclusive = true
# ///
"""Delays of a worker that waits for events

The worker notes when it noticed each of five events. The parent sets
them at different moments of a twentieth of a second.
"""

import json
import time
from multiprocessing import Event, Pipe, Process
from pathlib import Path
from statistics import mean


def work(events, sender):
    sender.send("started")
    for event in events:
        if not event.wait(timeout=10):
            raise TimeoutError("the parent set no event")
        sender.send(time.monotonic())


if __name__ == "__main__":
    events = [Event() for _ in range(5)]
    receiver, sender = Pipe(duplex=False)
    worker = Process(target=work, args=(events, sender))
    worker.start()
    sender.close()  # so that recv() fails if the worker ends
    receiver.recv()
    delays = []
    for number, event in enumerate(events):
        time.sleep((number + 0.5) / 100)
        start = time.monotonic()
        event.set()
        delays.append(receiver.recv() - start)
    worker.join(timeout=10)
    print(f"mean delay: {mean(delays) * 1000:.2f} ms")
    delay = {"delay": mean(delays)}
    Path("delay.json").write_text(json.dumps(delay), encoding="utf-8")
