# /// script
# [tool.measured]
# timeout = 1.5
# expect = "timeout"
# ///
"""A Lock taken twice by the same process"""

from multiprocessing import Lock, Process, RawArray


class Stock:
    def __init__(self, *pieces):
        self.pieces = RawArray("i", pieces)
        self.lock = Lock()

    def add(self, shelf, pieces):
        with self.lock:
            self.pieces[shelf] += pieces

    def move(self, pieces, source, target):
        with self.lock:  # others see all of the move or none
            self.add(source, -pieces)
            self.add(target, pieces)


def tidy_up(stock, moves):
    print("tidying up", flush=True)
    for _ in range(moves):
        stock.move(1, source=0, target=1)


if __name__ == "__main__":
    stock = Stock(5000, 0)
    workers = [
        Process(target=tidy_up, args=(stock, 2000)) for _ in range(2)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("on the shelves:", stock.pieces[:])
