"""A local server that takes its time

Each answer takes a while of waiting and next to no computing, like
an answer from the other end of a network.
"""

import socket
import time
from contextlib import contextmanager
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

DELAY = 0.05


class Handler(StreamRequestHandler):
    def handle(self):
        question = self.rfile.readline()
        time.sleep(DELAY)  # in place of a network and a service
        self.wfile.write(b"answer " + question)


class Server(ThreadingTCPServer):
    request_queue_size = 64


@contextmanager
def slow_server():
    with Server(("127.0.0.1", 0), Handler) as server:
        # looks every 0.01 s whether it should stop
        Thread(target=server.serve_forever, args=(0.01,)).start()
        try:
            yield server.server_address
        finally:
            server.shutdown()


if __name__ == "__main__":
    with slow_server() as address, socket.socket() as connection:
        connection.connect(address)
        connection.sendall(b"1\n")
        print(connection.makefile().readline().strip())
