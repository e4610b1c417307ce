"""An executor of one worker a core, at most 61, as Windows allows"""

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from unittest.mock import Mock, patch

WINDOWS = Mock(wraps=sys, platform="win32")  # for one module only


def square(n):
    return n * n


def main():
    workers = min(61, os.cpu_count() or 1)
    with ProcessPoolExecutor(max_workers=workers) as executor:
        print(sum(executor.map(square, range(100), timeout=60)))


if __name__ == "__main__":
    with patch("concurrent.futures.process.sys", WINDOWS):
        main()
