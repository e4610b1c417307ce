# /// script
# dependencies = ["joblib"]
# ///
"""The search with joblib, which stores each result in a folder"""

from tempfile import TemporaryDirectory

from joblib import Memory, Parallel, delayed
from model import GRID, cost, loss
from search import DIVERGES


def attempt(function, setting):
    try:
        return setting, function(setting)
    except ArithmeticError as error:
        return setting, error


def search(function, settings, jobs=2):
    settings = sorted(settings, key=cost, reverse=True)
    parallel = Parallel(
        n_jobs=jobs, batch_size=1, return_as="generator_unordered"
    )
    return parallel(delayed(attempt)(function, s) for s in settings)


if __name__ == "__main__":
    settings = [*GRID, DIVERGES]
    with TemporaryDirectory(dir=".") as folder:
        stored = Memory(folder, verbose=0).cache(loss)
        for run in "first", "second":
            known = sum(map(stored.check_call_in_cache, settings))
            results = dict(search(stored, settings))
            print(f"{run} run: {known} of {len(results)} were stored")
    losses = {s: r for s, r in results.items() if isinstance(r, float)}
    print("failed:", results.keys() - losses.keys())
    print("best:", min(losses, key=losses.get))
