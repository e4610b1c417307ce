"""One interface to five pools: run(function, items, chunk size)"""

from contextlib import contextmanager
from multiprocessing import get_context


@contextmanager
def pool(workers, method=None):
    with get_context(method).Pool(workers) as p:
        yield p.map


@contextmanager
def executor(workers, method=None):
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers, get_context(method)) as p:
        yield lambda f, items, n=1: list(p.map(f, items, chunksize=n))


@contextmanager
def joblib(workers):
    from joblib import Parallel, delayed

    yield lambda f, items, n="auto": Parallel(workers, batch_size=n)(
        delayed(f)(item) for item in items
    )  # the next call uses the same workers


@contextmanager
def loky(workers):
    from loky import get_reusable_executor

    yield lambda f, items, n=1: list(
        get_reusable_executor(workers).map(f, items, chunksize=n)
    )  # the same executor each time, or a new one if that is broken


@contextmanager
def mpire(workers, method=None):
    from mpire import WorkerPool

    how = {"start_method": method} if method else {}
    with WorkerPool(workers, keep_alive=True, **how) as p:
        yield lambda f, items, n=None: p.map(f, items, chunk_size=n)
        # without keep_alive, each map starts new workers


POOLS = {f.__name__: f for f in (pool, executor, joblib, loky, mpire)}
