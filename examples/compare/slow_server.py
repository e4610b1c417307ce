"""A slow server on this machine, in its own process"""

import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from socketserver import StreamRequestHandler, ThreadingTCPServer

DELAY = 0.04


class Handler(StreamRequestHandler):
    timeout = 10

    def handle(self):
        question = self.rfile.readline()
        time.sleep(DELAY)  # simulates a network and a service
        self.wfile.write(b"answer " + question)


class Server(ThreadingTCPServer):
    request_queue_size = 64
    daemon_threads = True


@contextmanager
def slow_server():
    """Run the server until the end of the block; yield its address."""
    command = [sys.executable, __file__, "serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as server:
        try:
            yield "127.0.0.1", int(server.stdout.readline())
        finally:
            server.terminate()


if __name__ == "__main__":
    if sys.argv[1:] == ["serve"]:
        with Server(("127.0.0.1", 0), Handler) as server:
            print(server.server_address[1], flush=True)
            server.serve_forever()
    with (
        slow_server() as address,
        socket.create_connection(address, timeout=10) as connection,
    ):
        connection.sendall(b"1\n")
        print(connection.recv(100).decode().strip())
