"""Search in threads"""

from concurrent.futures import ThreadPoolExecutor

from grep import WORKERS, main


def search(find, paths):
    with ThreadPoolExecutor(WORKERS) as threads:
        yield from threads.map(find, paths)


if __name__ == "__main__":
    main(search)
