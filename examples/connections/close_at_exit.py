"""Ways to close what an initializer opened, by start method"""

import atexit
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_all_start_methods, get_context, util
from pathlib import Path


def note(method, way):
    with Path(f"{method}.txt").open("a", encoding="utf-8") as file:
        file.write(f"{way}\n")


def prepare(method):
    atexit.register(note, method, "atexit")
    util.Finalize(None, note, (method, "Finalize"), exitpriority=10)


if __name__ == "__main__":
    for method in get_all_start_methods():
        context = get_context(method)
        with ProcessPoolExecutor(
            1, context, prepare, (method,)
        ) as pool:
            pool.submit(abs, -1).result()
        text = Path(f"{method}.txt").read_text(encoding="utf-8")
        print(f"{method}: {', '.join(sorted(text.split()))}")
