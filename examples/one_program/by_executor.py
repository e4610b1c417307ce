"""Search in an executor's processes"""

from concurrent.futures import ProcessPoolExecutor

from grep import WORKERS, main


def search(find, paths):
    with ProcessPoolExecutor(WORKERS) as executor:
        yield from executor.map(find, paths, chunksize=8)


if __name__ == "__main__":
    main(search)
