"""Single calls, with a callback for a result and one for an error

The callbacks run one after another in a thread of the parent, in
the order of completion.
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
