"""Code passed to `python -c`, which has no file to import"""

import subprocess
import sys

CODE = """
from multiprocessing import get_context

def digit_sum(n):
    print("digit sum:", sum(map(int, str(n))))

if __name__ == "__main__":
    spawn = get_context("spawn")
    process = spawn.Process(target=digit_sum, args=(2**1000,))
    process.start()
    process.join(timeout=60)
    print("exit code:", process.exitcode)
"""

if __name__ == "__main__":
    subprocess.run([sys.executable, "-c", CODE], check=True, timeout=60)
