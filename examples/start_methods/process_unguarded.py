"""A process at the top level of a file, without a guard"""

import multiprocessing as mp
import sys


def greet():
    print("hello from the worker")


method = sys.argv[1] if len(sys.argv) > 1 else "fork"
process = mp.get_context(method).Process(target=greet)
process.start()
process.join()
print("exit code of the worker:", process.exitcode)
