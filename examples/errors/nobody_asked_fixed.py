"""Ask each call for its result, and its error comes with it

get() of a pool, result() of a future, and a loop over map: each
raises what its call raised.
"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool


def total(row):
    return sum(int(text) for text in row.split(","))


def ask(name, fetch):
    try:
        print(f"{name}: {fetch()}")
    except ValueError as error:
        print(f"{name}: {error}")


if __name__ == "__main__":
    with Pool(2) as pool:
        call = pool.apply_async(total, ("1,2,n/a",))
        ask("get()", call.get)
    with ProcessPoolExecutor(2) as executor:
        future = executor.submit(total, "3,n/a,5")
        ask("result()", future.result)
        results = executor.map(total, ["6,7,n/a", "n/a,9,10"])
        ask("list(map())", lambda: list(results))
