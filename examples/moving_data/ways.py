"""Ways to have a worker add up the integers of an array"""

from multiprocessing.shared_memory import SharedMemory

import numpy as np
import worker

FILE = "numbers.npy"


class Ways:
    def __init__(self, pool, pipe, block):
        self.start = pool.apply_async
        self.pipe, self.block = pipe, block

    def apply(self, task, *args):
        return self.start(task, args).get(30)  # also if a worker dies

    def argument(self, value):  # a list, bytes or an array
        return self.apply(worker.add_up, value)

    def result(self, array):  # the other way round
        return worker.add_up(self.apply(worker.give, len(array)))

    def send_bytes(self, array):
        answer = self.start(worker.from_pipe)
        self.pipe.send_bytes(array.data.cast("B"))
        return answer.get(30)

    def new_file(self, array):
        np.save(FILE, array)
        return self.apply(worker.from_file, FILE)

    def new_block(self, array):
        block = SharedMemory(create=True, size=array.nbytes)
        try:
            np.ndarray(len(array), int, block.buf)[:] = array
            return self.apply(worker.from_block, block.name, len(array))
        finally:
            block.close()
            block.unlink()

    def same_block(self, array):
        np.ndarray(len(array), int, self.block.buf)[:] = array
        return self.apply(worker.from_same_block, len(array))

    def kept(self, array):  # the worker has it since its start
        return self.apply(worker.from_kept, len(array))
