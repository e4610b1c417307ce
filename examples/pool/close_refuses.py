"""close() ends the taking of orders, not the work

What was accepted before is still done and can be collected.
join() waits for the workers; it insists on a close() before it.
"""

from math import factorial, log10
from multiprocessing import Pool


def digits(n: int) -> int:
    return int(log10(factorial(n))) + 1


if __name__ == "__main__":
    with Pool(2) as pool:
        call = pool.map_async(digits, [20_000, 40_000, 60_000])
        try:
            pool.join()
        except ValueError as error:
            print("join before close:", error)

        pool.close()
        try:
            pool.apply_async(digits, (10,))
        except ValueError as error:
            print("a call after close:", error)

        pool.join()
        print("accepted before:", call.get())
