# /// script
# dependencies = ["rich"]
# ///
"""A bar for each of three long tasks

Each task counts its steps in its own place of shared memory, so no
lock is needed, and a worker that dies can't block the others.
"""

from concurrent.futures import ProcessPoolExecutor, wait
from hashlib import pbkdf2_hmac
from multiprocessing import RawArray

from rich.progress import BarColumn, MofNCompleteColumn, Progress

STEPS = [10, 25, 40]


def share(array):
    global done
    done = array


def work(task):
    for step in range(STEPS[task]):
        pbkdf2_hmac("sha256", b"%d" % step, b"salt", 20_000)
        done[task] = step + 1


if __name__ == "__main__":
    array = RawArray("Q", len(STEPS))
    columns = "{task.description}", BarColumn(), MofNCompleteColumn()
    with ProcessPoolExecutor(
        2, initializer=share, initargs=(array,)
    ) as executor:
        running = [executor.submit(work, n) for n in range(len(STEPS))]
        with Progress(*columns) as progress:
            for n, steps in enumerate(STEPS):
                progress.add_task(f"task {n}", total=steps)
            while running:
                ended, running = wait(running, timeout=0.1)
                for n, steps in enumerate(array):
                    progress.update(n, completed=steps)
                for call in ended:
                    call.result()  # raises what the task raised
