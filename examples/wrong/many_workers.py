"""An executor of 100 workers, as Windows would see it"""

import sys
from concurrent.futures import ProcessPoolExecutor
from unittest.mock import Mock, patch

WINDOWS = Mock(wraps=sys, platform="win32")  # for one module only


def square(n):
    return n * n


def main():
    with ProcessPoolExecutor(max_workers=100) as executor:
        print(sum(executor.map(square, range(100), timeout=60)))


if __name__ == "__main__":
    with patch("concurrent.futures.process.sys", WINDOWS):
        try:
            main()
        except ValueError as error:
            print("ValueError:", error)
