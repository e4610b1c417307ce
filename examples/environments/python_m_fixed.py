"""`python -m primes`, with the function in a module of the package"""

import subprocess
import sys
from pathlib import Path

WORK = """
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def is_prime(n):
    return all(n % d for d in range(2, int(n**0.5) + 1))


def main():
    spawn = get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawn) as executor:
        print(list(executor.map(is_prime, [2147483647, 2147483649])))
"""
MAIN = """
from primes.work import main

if __name__ == "__main__":
    main()
"""

if __name__ == "__main__":
    package = Path("primes")
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "work.py").write_text(WORK, encoding="utf-8")
    (package / "__main__.py").write_text(MAIN, encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "primes"], check=True, timeout=60
    )
