"""A time-out ends the waiting, not the work

The parent gives up on the slow call. The only worker goes on with
it, and the quick call has to wait until the slow one is done.
"""

import multiprocessing
from multiprocessing import Pool


def longest_chain(limit):
    def steps(n):
        count = 0
        while n > 1:
            n = 3 * n + 1 if n % 2 else n // 2
            count += 1
        return count

    return max(range(1, limit), key=steps)


if __name__ == "__main__":
    with Pool(1) as pool:
        print("quick:", pool.apply(longest_chain, (1_000,)))
        slow = pool.apply_async(longest_chain, (150_000,))
        try:
            slow.get(timeout=0.05)
        except multiprocessing.TimeoutError:
            print("slow:  no longer waiting for it")
        print("quick:", pool.apply(longest_chain, (1_000,)))
        print("slow:  done all the same:", slow.ready())
