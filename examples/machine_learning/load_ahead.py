# /// script
# dependencies = ["numpy"]
# ///
"""Batches that workers prepare ahead of the training loop"""

from collections import deque
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from itertools import islice
from multiprocessing import active_children

import numpy as np


def prepare(seed):  # in your program: read, decode, augment
    return np.random.default_rng(seed).normal(size=(64, 20))


def load_ahead(function, tasks, workers=2, ahead=4, timeout=60):
    pool, tasks = ProcessPoolExecutor(workers), iter(tasks)
    submit = pool.submit
    try:
        calls = deque(submit(function, t) for t in islice(tasks, ahead))
        while calls:
            batch = calls.popleft().result(timeout)
            calls.extend(submit(function, t) for t in islice(tasks, 1))
            yield batch
    except TimeoutError:
        for worker in active_children():
            worker.kill()  # or shutdown() waits for it
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def train(workers):
    root, weights, losses = np.random.SeedSequence(1), np.zeros(20), []
    seeds = (root.spawn(1)[0] for _ in range(1000))
    with closing(load_ahead(prepare, seeds, workers)) as batches:
        for x in batches:
            error = x @ weights - x.sum(axis=1)
            weights -= 0.1 * x.T @ error / len(x)
            losses.append(float(np.mean(error**2)))
            if losses[-1] < 1e-3:
                break
    return losses, root.n_children_spawned


if __name__ == "__main__":
    losses, sent = train(workers=2)
    print(f"{len(losses)} batches used, {sent} sent to the workers")
    print("the same with 3 workers:", train(workers=3)[0] == losses)
    print("workers left:", len(active_children()))
