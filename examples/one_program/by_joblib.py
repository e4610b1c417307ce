# /// script
# dependencies = ["joblib"]
# ///
"""Search with joblib"""

from grep import WORKERS, main
from joblib import Parallel, delayed


def search(find, paths):
    parallel = Parallel(WORKERS, return_as="generator")
    yield from parallel(delayed(find)(path) for path in paths)


if __name__ == "__main__":
    main(search)
