"""An RLock may be taken again by the one who holds it

It counts: it is free for others when it was released as often as it
was taken.
"""

from multiprocessing import Process, RawArray, RLock


class Stock:
    def __init__(self, *pieces):
        self.pieces = RawArray("i", pieces)
        self.lock = RLock()

    def add(self, shelf, pieces):
        with self.lock:
            self.pieces[shelf] += pieces

    def move(self, pieces, source, target):
        with self.lock:  # nobody may see a half-done move
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
    assert stock.pieces[:] == [1000, 4000]
