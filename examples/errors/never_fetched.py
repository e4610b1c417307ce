"""Four calls that fail without a message

Their results are never fetched, so no exception is raised. The script
ends with exit code 0.
"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool


def total(row):
    return sum(int(text) for text in row.split(","))


if __name__ == "__main__":
    with Pool(2) as pool:
        pool.apply_async(total, ("1,2,n/a",))
        pool.close()
        pool.join()
    with ProcessPoolExecutor(2) as executor:
        executor.submit(total, "3,n/a,5")
        executor.map(total, ["6,7,n/a", "n/a,9,10"])
    print("All rows are done.")
