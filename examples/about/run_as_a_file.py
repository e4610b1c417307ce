"""Count primes in two processes"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def count_primes(limit):
    sieve = bytearray([1]) * limit
    for n in range(2, int(limit**0.5) + 1):
        if sieve[n]:
            sieve[n * n :: n] = bytes(len(range(n * n, limit, n)))
    return sum(sieve) - 2


if __name__ == "__main__":
    context = get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        print(list(pool.map(count_primes, [200_000, 400_000])))
