"""The same errors, with the pool in a with block"""

from math import isqrt
from multiprocessing import Pool, active_children


def largest_prime(text: str) -> int:
    for n in range(int(text), 1, -1):
        if all(n % d for d in range(2, isqrt(n) + 1)):
            return n
    raise ValueError(f"no prime up to {text}")


def sum_of_primes(texts: list[str]) -> int:
    with Pool(2) as pool:
        primes = pool.map(largest_prime, texts)
    return sum(primes)


if __name__ == "__main__":
    errors = []
    for texts in ["900", "70000"], ["1", "30"], ["80", "n/a"], ["0"]:
        try:
            result = sum_of_primes(texts)
        except ValueError as error:
            result = error
            errors.append(error)
        print(f"{result}; workers alive: {len(active_children())}")
