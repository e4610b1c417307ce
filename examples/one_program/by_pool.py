"""Search in a pool's processes"""

from multiprocessing import Pool

from grep import WORKERS, main


def search(find, paths):
    with Pool(WORKERS) as pool:
        yield from pool.imap(find, paths, chunksize=8)


if __name__ == "__main__":
    main(search)
