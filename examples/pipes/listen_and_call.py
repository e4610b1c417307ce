"""Two programs find each other by an address, and prove a key

The server counts words for whoever has the key. Here both are started
by one script; the second client has a wrong key, and which side tells
of it first is chance.
"""

from multiprocessing import AuthenticationError, Process
from multiprocessing.connection import Client, Listener

KEY = b"from a file that only you can read"


def serve(listener):
    with listener.accept() as connection:
        while True:
            try:
                text = connection.recv()
            except EOFError:
                break
            connection.send(len(text.split()))


def call(address, key, text):
    try:
        with Client(address, authkey=key) as connection:
            connection.send(text)
            print("client: the answer is", connection.recv())
    except AuthenticationError as error:
        print("client:", error)


if __name__ == "__main__":
    with Listener(("localhost", 0), authkey=KEY) as listener:
        for key in KEY, b"guessed":
            arguments = listener.address, key, "to be or not to be"
            client = Process(target=call, args=arguments)
            client.start()
            try:
                serve(listener)
            except AuthenticationError as error:
                print("server:", error)
            client.join()
