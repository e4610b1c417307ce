"""A breakpoint in a worker: the debugger gives up at once

A worker's input is not your keyboard: it is empty. The debugger takes
that for the wish to quit.
"""

from bdb import BdbQuit
from io import StringIO
from multiprocessing import Pool
from pdb import Pdb


def average(numbers):
    total = sum(numbers)
    Pdb(stdout=StringIO()).set_trace()  # as breakpoint() does
    return total / len(numbers)


def try_average(numbers):
    try:
        return average(numbers)
    except BdbQuit as error:
        return type(error).__name__


if __name__ == "__main__":
    with Pool(1) as pool:
        print("In a worker:", pool.apply(try_average, ([1, 2, 6],)))
