"""A task that returns a list"""

from multiprocessing import Pool


def squares(limit):
    return [n * n for n in range(limit)]


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.apply_async(squares, (5,)).get(timeout=60))
