"""A lambda, and a function with a name, as the work of a process"""

import multiprocessing as mp
import pickle
from functools import partial


def put_square(box, n):
    box.send(n * n)


def ways(box):
    yield "lambda", lambda: put_square(box, 7)
    yield "partial", partial(put_square, box, 7)


if __name__ == "__main__":
    for method in sorted(mp.get_all_start_methods()):
        context = mp.get_context(method)
        here, box = context.Pipe(duplex=False)
        for name, work in ways(box):
            process = context.Process(target=work)
            try:
                process.start()
                result = here.recv()
                process.join()
            except (pickle.PicklingError, AttributeError):
                result = "can't be pickled"
            print(f"{method:10}  {name:7}  {result}")
