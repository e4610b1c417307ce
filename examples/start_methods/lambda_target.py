"""A lambda and a functools.partial as the target of a process"""

import multiprocessing as mp
import pickle
from functools import partial


def send_square(sender, n):
    sender.send(n * n)


def targets(sender):
    yield "lambda", lambda: send_square(sender, 7)
    yield "partial", partial(send_square, sender, 7)


if __name__ == "__main__":
    for method in sorted(mp.get_all_start_methods()):
        context = mp.get_context(method)
        receiver, sender = context.Pipe(duplex=False)
        with receiver, sender:
            for name, target in targets(sender):
                process = context.Process(target=target)
                try:
                    process.start()
                except (pickle.PicklingError, AttributeError):
                    result = "can't be pickled"
                else:
                    process.join()
                    result = receiver.recv() if receiver.poll() else "-"
                print(f"{method:10}  {name:7}  {result}")
