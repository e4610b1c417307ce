"""A search that reports each setting as soon as it's done"""

from concurrent.futures import (
    BrokenExecutor,
    ProcessPoolExecutor,
    as_completed,
)

from model import GRID, cost, loss

DIVERGES = 64, 7, 2.0


def search(settings, workers=None):
    """Yield each setting with its loss, or with its error."""
    settings = sorted(settings, key=cost, reverse=True)
    with ProcessPoolExecutor(workers) as executor:
        calls = {executor.submit(loss, s): s for s in settings}
        try:
            for call in as_completed(calls):
                try:
                    found = call.result()
                except BrokenExecutor:
                    raise  # a worker died, and no call can go on
                except Exception as error:
                    found = error
                yield calls[call], found
        finally:
            executor.shutdown(cancel_futures=True)


if __name__ == "__main__":
    best, failed = float("inf"), {}
    settings = [*GRID, DIVERGES]
    for done, (setting, found) in enumerate(search(settings), start=1):
        if isinstance(found, Exception):
            failed[setting] = found
        elif found < best:
            best = found
            print(f"{done} of {len(settings)}: {setting} {best:.4f}")
    print("failed:", failed)
