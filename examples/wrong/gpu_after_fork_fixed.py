"""A GPU used by a spawned worker, with a stand-in for PyTorch"""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

FORKED = (
    "Cannot re-initialize CUDA in forked subprocess. To use CUDA with "
    "multiprocessing, you must use the 'spawn' start method"
)


class StandIn:  # it needs no GPU
    """Stand-in for torch.cuda, which refuses to start after a fork"""

    process = None

    def init(self):
        if self.process not in (None, os.getpid()):
            raise RuntimeError(FORKED)
        self.process = os.getpid()


cuda = StandIn()


def predict(n):
    cuda.init()
    return n * n


if __name__ == "__main__":
    print("parent:", predict(11))
    context = get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as executor:
        future = executor.submit(predict, 12)
        try:
            print("worker:", future.result(timeout=60))
        except RuntimeError as error:
            print("worker:", error)
