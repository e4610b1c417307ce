"""One interface to four engines: run(function, items) in two workers"""

from contextlib import contextmanager
from functools import cache


@contextmanager
def executor():
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(2) as pool:
        yield lambda f, items: list(pool.map(f, items))


@contextmanager
def dask():
    from distributed import LocalCluster

    size = {"n_workers": 2, "threads_per_worker": 1}
    with (
        LocalCluster(**size, dashboard_address=":0") as cluster,
        cluster.get_client() as client,
    ):
        yield lambda f, items: client.gather(  # pure: equal calls
            client.map(f, items, pure=False)  # would run only once
        )


@contextmanager
def ray():
    import ray

    limit = {"num_cpus": 2, "object_store_memory": 200_000_000}
    with ray.init(
        **limit, include_dashboard=False, log_to_driver=False
    ):
        remote = cache(ray.remote)
        yield lambda f, items: ray.get([*map(remote(f).remote, items)])


@contextmanager
def mpi(**options):
    from mpi4py.futures import MPIPoolExecutor

    with MPIPoolExecutor(**options) as pool:  # mpiexec's processes
        yield lambda f, items: list(pool.map(f, items))


WAYS = {f.__name__: f for f in (executor, dask, ray, mpi)}
