# /// script
# requires-python = ">=3.14.1"
# ///
"""Four workers with a module-level generator of `random`, on 3.14.1+"""

import random
from multiprocessing import get_context

rng = random.Random()


def draw(sender):
    with sender:
        sender.send(rng.random())


def first_numbers(method, workers=4):
    context = get_context(method)
    for _ in range(workers):
        receiver, sender = context.Pipe(duplex=False)
        worker = context.Process(target=draw, args=(sender,))
        worker.start()
        sender.close()
        with receiver:
            yield receiver.recv()
        worker.join(timeout=10)


if __name__ == "__main__":
    for method in "fork", "spawn", "forkserver":
        distinct = len(set(first_numbers(method)))
        print(f"{method}: {distinct} distinct of 4")
