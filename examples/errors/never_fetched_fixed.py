"""The exceptions of three calls, raised when the results are fetched"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool


def total(row):
    return sum(int(text) for text in row.split(","))


def report(name, fetch):
    try:
        print(f"{name}: {fetch()}")
    except ValueError as error:
        print(f"{name}: {error}")


if __name__ == "__main__":
    with Pool(2) as pool:
        call = pool.apply_async(total, ("1,2,n/a",))
        report("get()", lambda: call.get(timeout=60))
    with ProcessPoolExecutor(2) as executor:
        future = executor.submit(total, "3,n/a,5")
        report("result()", future.result)
        results = executor.map(total, ["6,7,n/a", "n/a,9,10"])
        report("list(map())", lambda: list(results))
