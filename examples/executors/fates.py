"""The fate of a running, a queued and a later call of one worker"""

from concurrent.futures import ProcessPoolExecutor, wait
from multiprocessing import Semaphore, active_children


def share(*semaphores):
    global started, go_on
    started, go_on = semaphores


def work():
    started.release()
    go_on.acquire(timeout=30) and go_on.release()


def fate(get_call):
    try:
        error = get_call().exception(timeout=30)
    except Exception as e:  # cancelled, or refused by submit()
        error = e
    return type(error).__name__ if error else "completed"


def show(title, action):
    share(Semaphore(0), Semaphore(0))
    with ProcessPoolExecutor(1, None, share, (started, go_on)) as pool:
        calls = [pool.submit(work) for _ in range(8)]
        started.acquire(timeout=30)  # the first call runs
        action(pool, calls)
        go_on.release()
        later = fate(lambda: pool.submit(work))
        running, queued = fate(lambda: calls[0]), fate(lambda: calls[7])
    print(f"{title:20}{running:18}{queued:18}{later}")


def kill_worker(_, calls):
    active_children()[0].kill()
    calls[0].exception(timeout=30)


if __name__ == "__main__":
    print(f"{'':20}{'Running':18}{'Queued':18}Later")
    show("wait(timeout=0.1)", lambda _, calls: wait(calls, 0.1))
    show("cancel()", lambda _, calls: [c.cancel() for c in calls])
    show(
        "cancel_futures=True",
        lambda pool, _: pool.shutdown(wait=False, cancel_futures=True),
    )
    show("worker killed", kill_worker)
