"""A breakpoint in a worker ends the task

A worker's standard input is empty. The debugger reads the end of the
input and quits.
"""

from bdb import BdbQuit
from io import StringIO
from multiprocessing import Pool
from pdb import Pdb


def average(numbers):
    total = sum(numbers)
    Pdb(stdout=StringIO()).set_trace()  # like breakpoint()
    return total / len(numbers)


def try_average(numbers):
    try:
        return average(numbers)
    except BdbQuit as error:
        return type(error).__name__


if __name__ == "__main__":
    with Pool(1) as pool:
        print("In a worker:", pool.apply(try_average, ([1, 2, 6],)))
