"""Search with Process and Queue"""

from multiprocessing import Process, Queue
from queue import Empty

from grep import WORKERS, main


def work(find, tasks, results):
    for number, path in iter(tasks.get, None):
        try:
            results.put((number, (find(path), None)))
        except Exception as error:
            results.put((number, (None, error)))


def search(find, paths):
    tasks, results, early = Queue(), Queue(), {}
    settings = {"args": (find, tasks, results), "daemon": True}
    workers = [Process(target=work, **settings) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    try:
        for task in [*enumerate(paths), *[None] * WORKERS]:
            tasks.put(task)
        for number in range(len(paths)):
            while number not in early:
                codes = [worker.exitcode for worker in workers]
                try:
                    early.update([results.get(timeout=0.5)])
                except Empty:
                    if any(codes) or None not in codes:
                        raise RuntimeError("a result is lost") from None
            found, error = early.pop(number)
            if error:
                raise error
            yield found
    finally:
        tasks.cancel_join_thread()  # some tasks can be left
        for worker in workers:
            worker.terminate()
            worker.join()


if __name__ == "__main__":
    main(search)
