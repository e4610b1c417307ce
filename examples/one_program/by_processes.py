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


def next_result(results, workers):
    while True:
        try:
            return results.get(timeout=0.5)
        except Empty:
            if any(worker.exitcode for worker in workers):
                raise RuntimeError("a worker died") from None


def search(find, paths):
    tasks, results, early = Queue(), Queue(), {}
    args = find, tasks, results
    workers = [Process(target=work, args=args) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    try:
        for task in [*enumerate(paths), *[None] * WORKERS]:
            tasks.put(task)
        for number in range(len(paths)):
            while number not in early:
                early.update([next_result(results, workers)])
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
