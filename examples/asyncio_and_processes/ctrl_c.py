"""Ctrl-C in the middle of the rows"""

import asyncio
import os
import signal
import sys
from itertools import count
from subprocess import PIPE, STDOUT, Popen

from every_row import divisors, run_all


def interrupt(command):
    with Popen(
        command, process_group=0, stdout=PIPE, stderr=STDOUT, text=True
    ) as program:
        try:
            for _ in range(2000):  # all workers have started
                program.stdout.readline()
            os.killpg(program.pid, signal.SIGINT)  # as a terminal does
            output, _ = program.communicate(timeout=30)
        finally:
            program.kill()
    print("from a worker:", "Process-" in output)
    print("last line:", output.splitlines()[-1])
    print("ended by:", signal.Signals(-program.returncode).name)


if __name__ == "__main__":
    if sys.argv[1:] == ["endless"]:
        asyncio.run(run_all(divisors, map(str, count(1000))))
    else:
        interrupt([sys.executable, "-u", __file__, "endless"])
