"""Two processes that write to one end, without a lock and with one

Each message is one letter, repeated. The reader stops at the first
message that has another letter in it, or that can't be read at all.
"""

from contextlib import nullcontext
from multiprocessing import Barrier, Lock, Pipe, Process

SIZE, MESSAGES = 200_000, 50


def write(letter, writer, lock, ready):
    ready.wait(timeout=30)
    for _ in range(MESSAGES):
        with lock:
            writer.send_bytes(letter * SIZE)


def all_are_whole(reader):
    for _ in range(2 * MESSAGES):
        try:
            message = reader.recv_bytes(SIZE)
        except OSError:
            return False  # its length was wrong
        if message not in (b"a" * SIZE, b"b" * SIZE):
            return False
    return True


if __name__ == "__main__":
    for lock in nullcontext(), Lock():
        reader, writer = Pipe(duplex=False)
        ready = Barrier(2)
        workers = [
            Process(target=write, args=(letter, writer, lock, ready))
            for letter in (b"a", b"b")
        ]
        for worker in workers:
            worker.start()
        try:
            whole = all_are_whole(reader)
            print(type(lock).__name__, "- all messages whole:", whole)
        finally:
            for worker in workers:
                worker.terminate()  # it can be blocked in send_bytes
                worker.join()
            reader.close()
            writer.close()
