# /// script
# [tool.measured]
# exclusive = true
# ///
"""The factorials of five numbers, in a loop"""

from math import factorial

if __name__ == "__main__":
    results = list(map(factorial, range(10_000, 60_000, 10_000)))
    bits = [result.bit_length() for result in results]
    print(f"{len(results)} factorials, {sum(bits)} bits")
