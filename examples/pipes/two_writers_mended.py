"""Two processes write to one end, in turn

The lock belongs to the end of the pipe that they share.
"""

from multiprocessing import Barrier, Lock, Pipe, Process

SIZE, MESSAGES = 200_000, 100


def write(letter, writer, ready, lock):
    ready.wait()
    for _ in range(MESSAGES):
        with lock:
            writer.send_bytes(letter * SIZE)


def whole_messages(reader):
    for number in range(2 * MESSAGES):
        try:
            message = reader.recv_bytes(SIZE)
        except OSError as error:
            print(f"{type(error).__name__}: {error}")
            return number
        if len(set(message)) > 1:
            print("two letters in one message")
            return number
    return 2 * MESSAGES


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    ready, lock = Barrier(2), Lock()
    workers = [
        Process(target=write, args=(letter, writer, ready, lock))
        for letter in (b"a", b"b")
    ]
    for worker in workers:
        worker.start()
    whole = whole_messages(reader)
    for worker in workers:
        worker.join()
    print(whole, "whole messages")
    assert whole == 2 * MESSAGES
