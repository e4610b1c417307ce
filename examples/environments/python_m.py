"""`python -m primes`, with the function in `__main__.py`"""

import subprocess
import sys
from pathlib import Path

MAIN = """
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def is_prime(n):
    return all(n % d for d in range(2, int(n**0.5) + 1))


def main():
    spawn = get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawn) as executor:
        print(list(executor.map(is_prime, [2147483647, 2147483649])))


if __name__ == "__main__":
    main()
"""

if __name__ == "__main__":
    package = Path("primes")
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(MAIN, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "primes"],
        check=False,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
    )
    for line in run.stderr.splitlines():
        if "Error: " in line or "Broken" in line:
            print(line)  # without the lines of the tracebacks
    print("exit code:", run.returncode)
