"""The program job.py in seven environments, with each start method"""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_all_start_methods
from pathlib import Path

JOB = Path(__file__).with_name("job.py").read_text("utf-8")
SCRIPT = 'from app.job import main\nif __name__ == "__main__": main()\n'
WAYS = {  # arguments of Python; what it reads
    "a file: app/job.py": (["app/job.py"], ""),
    "a module: -m app.job": (["-m", "app.job"], ""),
    "a package: -m app": (["-m", "app"], ""),
    "a console script": (["run-job"], ""),
    "an argument: -c": (["-c", JOB], ""),
    "standard input": (["-"], JOB),
    "the prompt": (["-i", "-q"], JOB + "\n"),
}


def run(way, method):
    arguments, keys = WAYS[way]
    done = subprocess.run(
        [sys.executable, *arguments],
        input=keys,
        env={**os.environ, "METHOD": method},
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )
    errors = re.findall(r"^\w+Error", done.stderr, re.M)
    return "works" if "square: 144" in done.stdout else errors[-1]


if __name__ == "__main__":
    Path("app").mkdir()
    Path("app/job.py").write_text(JOB, "utf-8")
    Path("app/__main__.py").write_text(JOB, "utf-8")
    Path("run-job").write_text(SCRIPT, "utf-8")
    methods = sorted(get_all_start_methods())
    print(f"{'':20}", *(f"{method:17}" for method in methods))
    with ThreadPoolExecutor(2) as pool:
        for way in WAYS:
            ends = pool.map(run, [way] * len(methods), methods)
            print(f"{way:20}", *(f"{end:17}" for end in ends))
