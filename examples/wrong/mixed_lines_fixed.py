"""Two workers that return their lines, which the parent prints"""

from multiprocessing import Pool
from time import sleep


def check(name):
    sleep(0.4)  # as for a slow server
    return f"{name}: works"


if __name__ == "__main__":
    with Pool(2) as pool:
        names = ["mail", "proxy", "search", "shop"]
        for line in pool.imap(check, names):
            print(line, flush=True)
