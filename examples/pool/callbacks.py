"""One call at a time, and a function for each way it can end

The callbacks run in a thread of the parent, one after another,
as soon as a result is there. The order is that of completion.
"""

from multiprocessing import Pool

done, failed = [], []


def smallest_factor(n: int) -> tuple[int, int]:
    if n < 2:
        raise ValueError(f"{n} has no prime factor")
    return n, next(d for d in range(2, n + 1) if n % d == 0)


if __name__ == "__main__":
    with Pool(2) as pool:
        for n in 1_299_709, 1, 1_000_003, 91:
            pool.apply_async(
                smallest_factor,
                (n,),
                callback=done.append,
                error_callback=failed.append,
            )
        pool.close()
        pool.join()  # after this, every callback has run

    print("done:  ", sorted(done))
    print("failed:", failed)
    assert len(done) + len(failed) == 4
