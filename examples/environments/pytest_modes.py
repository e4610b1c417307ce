# /// script
# dependencies = ["pytest"]
# ///
"""One test, run by pytest with three settings"""

import re
import subprocess
import sys
from pathlib import Path

TEST = """
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def square(n):
    return n * n


def test_square():
    spawn = get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as executor:
        assert executor.submit(square, 12).result(timeout=60) == 144
"""
SETTINGS = [
    [],
    ["--import-mode=importlib"],
    ["--import-mode=importlib", "--override-ini=pythonpath=."],
]

if __name__ == "__main__":
    Path("tests").mkdir()
    Path("tests/test_square.py").write_text(TEST, encoding="utf-8")
    pytest = Path(sys.executable).with_name("pytest")
    for settings in SETTINGS:
        done = subprocess.run(
            [pytest, "--rootdir=.", *settings],
            capture_output=True,
            check=False,
            text=True,
            timeout=60,
        )
        print("pytest", *settings)
        for line in re.findall(r"^\w+Error: .*", done.stdout, re.M):
            print("   ", line)
        print("   ", *re.findall(r"\d (?:passed|failed)", done.stdout))
