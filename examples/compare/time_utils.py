"""Three helpers: time each call, print the time of day, use a core"""

from datetime import datetime
from functools import wraps
from statistics import median
from time import perf_counter


def get_time(function):
    """Print the seconds of each call; keep them in `.seconds`."""

    @wraps(function)
    def timed(*args, **kwargs):
        start = perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            timed.seconds.append(perf_counter() - start)
            print(f"{function.__name__}: {timed.seconds[-1]:.3f} s")

    timed.seconds = []
    return timed


def timestamp():
    """Return the time of day in milliseconds."""
    return datetime.now().time().isoformat("milliseconds")


def kill_time(steps):
    """Count down to zero, which computes rather than sleeps."""
    while steps:
        steps -= 1


if __name__ == "__main__":
    timed = get_time(kill_time)
    for _ in range(3):
        timed(2_000_000)
    print(f"median: {median(timed.seconds):.3f} s")
