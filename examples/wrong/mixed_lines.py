"""Two workers that print each of their lines in two parts"""

from multiprocessing import Pool
from time import sleep


def check(name):
    print(name, end=": ", flush=True)
    sleep(0.4)  # as for a slow server
    print("works", flush=True)


if __name__ == "__main__":
    with Pool(2) as pool:
        names = ["mail", "proxy", "search", "shop"]
        pool.map(check, names, chunksize=1)
