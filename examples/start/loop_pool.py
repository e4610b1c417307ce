# /// script
# [tool.measured]
# exclusive = true
# ///
"""The same function, called by a pool

The pool's workers share the blocks between them.
"""

from multiprocessing import Pool


def longest_chain(first: int) -> tuple[int, int]:
    longest = (0, 0)
    for start in range(first, first + 8_000):
        n, steps = start, 0
        while n != 1:
            n = 3 * n + 1 if n % 2 else n // 2
            steps += 1
        longest = max(longest, (steps, start))
    return longest


def main() -> None:
    blocks = range(1, 128_001, 8_000)
    with Pool() as pool:
        best = pool.map(longest_chain, blocks)

    steps, start = max(best)
    print(f"{start} needs {steps} steps, the most of all.")


if __name__ == "__main__":
    main()
