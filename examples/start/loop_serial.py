# /// script
# [tool.measured]
# exclusive = true
# ///
"""A slow loop

Which number below 128,001 has the longest Collatz chain?
Halve it if even, else triple it and add one, until it is 1.
"""


def main() -> None:
    best = []
    for first in range(1, 128_001, 8_000):
        longest = (0, 0)
        for start in range(first, first + 8_000):
            n, steps = start, 0
            while n != 1:
                n = 3 * n + 1 if n % 2 else n // 2
                steps += 1
            longest = max(longest, (steps, start))
        best.append(longest)

    steps, start = max(best)
    print(f"{start} needs {steps} steps, the most of all.")


if __name__ == "__main__":
    main()
