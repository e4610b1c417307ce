"""A spawned process, started while a thread holds a lock"""

import multiprocessing as mp
import threading
import time

lock = threading.Lock()
held = threading.Event()


def log(text, seconds=0):
    with lock:
        held.set()
        time.sleep(seconds)  # as for a slow disk
        print(text, flush=True)


if __name__ == "__main__":
    thread = threading.Thread(target=log, args=("a thread", 0.3))
    thread.start()
    held.wait(timeout=60)
    context = mp.get_context("spawn")
    worker = context.Process(target=log, args=("worker",))
    worker.start()
    thread.join()
    print("the lock is free again", flush=True)
    worker.join()
