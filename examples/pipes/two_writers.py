"""Two processes write to one end, and the messages mix

Each message is one letter, repeated. The reader stops at the first
message that has two letters, or that cannot be read at all.
"""

from multiprocessing import Barrier, Pipe, Process

SIZE, MESSAGES = 200_000, 100


def write(letter, writer, ready):
    ready.wait()
    for _ in range(MESSAGES):
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
    ready = Barrier(2)
    workers = [
        Process(target=write, args=(letter, writer, ready))
        for letter in (b"a", b"b")
    ]
    for worker in workers:
        worker.start()
    whole = whole_messages(reader)
    for worker in workers:
        worker.terminate()
        worker.join()
    assert whole < 2 * MESSAGES
