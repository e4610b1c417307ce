"""The same code, saved to a file first"""

import subprocess
import sys
from pathlib import Path

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
    Path("digits.py").write_text(CODE, encoding="utf-8")
    subprocess.run(
        [sys.executable, "digits.py"], check=True, timeout=60
    )
