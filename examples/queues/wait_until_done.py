"""A JoinableQueue: join() returns when every job is done

Two workers compress texts into files. A job that fails is reported,
counted as done, and doesn't end its worker.
"""

import zlib
from multiprocessing import JoinableQueue, Process, Queue
from pathlib import Path
from tempfile import TemporaryDirectory


def work(jobs, failures):
    for n, path in iter(jobs.get, None):
        try:
            text = b" ".join(b"%d" % i for i in range(n, n + 60_000))
            path.write_bytes(zlib.compress(text))
        except Exception as error:
            failures.put(f"{path.name}: {type(error).__name__}")
        finally:
            jobs.task_done()
    failures.put(None)  # this worker reports nothing more


if __name__ == "__main__":
    jobs, failures = JoinableQueue(), Queue()
    args = jobs, failures
    workers = [
        Process(target=work, args=args, daemon=True) for _ in range(2)
    ]
    for worker in workers:
        worker.start()
    with TemporaryDirectory() as folder:
        names = [f"{n}.zlib" for n in range(11)]
        for n, name in enumerate([*names, "no/such/folder.zlib"]):
            jobs.put((n, Path(folder, name)))
        jobs.join()
        print(len(list(Path(folder).iterdir())), "files are there")
    for _ in workers:
        jobs.put(None)
    for _ in workers:
        for failure in iter(lambda: failures.get(timeout=30), None):
            print("failed:", failure)
    for worker in workers:
        worker.join()
