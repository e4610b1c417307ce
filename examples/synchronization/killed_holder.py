"""A lock whose holder is killed"""

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
    holding.wait(timeout=60)
    worker.kill()  # as the system does when memory runs out
    worker.join()

    print("exit code of the worker:", worker.exitcode)
    print("got the lock:", lock.acquire(timeout=0.5))
