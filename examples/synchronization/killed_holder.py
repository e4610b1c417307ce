"""A process that is killed takes its lock with it

Nobody releases it. A limit on the waiting turns the hang into an
answer that you can deal with.
"""

from multiprocessing import Event, Lock, Process


def work(lock, holding):
    with lock:
        holding.set()
        while True:
            sum(range(1000))


if __name__ == "__main__":
    lock, holding = Lock(), Event()
    worker = Process(target=work, args=(lock, holding))
    worker.start()
    holding.wait()
    worker.kill()  # as the system does for lack of memory
    worker.join()

    print("exit code of the worker:", worker.exitcode)
    print("got the lock:", lock.acquire(timeout=0.5))
