"""A server that counts words for every client that has the key

One script starts the server and three clients. The second client has a
wrong key, and the third closes its connection at once.
"""

import socket
from multiprocessing import AuthenticationError, Process
from multiprocessing.connection import Client, Listener

KEY = b"from a file that only you can read"


def serve_one(listener):
    try:
        with listener.accept() as connection:
            while True:
                text = connection.recv()
                connection.send(len(text.split()))
    except (EOFError, OSError):  # or it sent something else
        print("server: the client has gone", flush=True)
    except AuthenticationError as error:
        print("server:", error, flush=True)


def call(address, key):
    try:
        with Client(address, authkey=key) as connection:
            connection.send("to be or not to be")
            print("client: words:", connection.recv(), flush=True)
    except AuthenticationError as error:
        print("client:", error, flush=True)


def hang_up(address):
    socket.create_connection(address, timeout=30).close()


if __name__ == "__main__":
    with Listener(("localhost", 0), authkey=KEY) as listener:
        address = listener.address
        for target, args in [
            (call, (address, KEY)),
            (call, (address, b"guessed")),
            (hang_up, (address,)),
        ]:
            client = Process(target=target, args=args)
            client.start()
            serve_one(listener)
            client.join()
