"""JoinableQueue.join waits until the work is done

Two workers compress texts into files. After join() every file is
there, whoever wrote it.
"""

import zlib
from multiprocessing import JoinableQueue, Process
from pathlib import Path
from tempfile import TemporaryDirectory


def text(n):
    return b" ".join(b"%d" % (i * i) for i in range(n, n + 60_000))


def work(jobs):
    while (job := jobs.get()) is not None:
        n, path = job
        try:
            path.write_bytes(zlib.compress(text(n)))
        finally:
            jobs.task_done()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        jobs = JoinableQueue()
        workers = [Process(target=work, args=(jobs,)) for _ in "ab"]
        for worker in workers:
            worker.start()
        paths = [Path(folder, f"{n}.zlib") for n in range(12)]
        for job in enumerate(paths):
            jobs.put(job)
        jobs.join()

        for n, path in enumerate(paths):
            assert zlib.decompress(path.read_bytes()) == text(n)
        print(len(paths), "files are complete")
        for _ in workers:
            jobs.put(None)
        for worker in workers:
            worker.join()
