# /// script
# [tool.measured]
# exclusive = true
# ///
"""Five squares, a sleep before each, in a loop"""

from time import sleep


def square(n):
    sleep(0.04)
    return n * n


if __name__ == "__main__":
    print([square(n) for n in range(1, 6)])
