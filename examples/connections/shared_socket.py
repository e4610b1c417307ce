"""Two forked workers that use one connection to a server

For Linux and macOS. The server sends back each line it receives.
"""

import socket
from multiprocessing import get_context
from socketserver import StreamRequestHandler, ThreadingTCPServer

fork = get_context("fork")


class Echo(StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line)


def ask(connection, name):
    answers = connection.makefile(encoding="utf-8")
    for n in range(5_000):
        question = f"{name} {n}"
        connection.sendall(f"{question}\n".encode())
        try:
            answer = answers.readline().rstrip()
        except TimeoutError:
            answer = None
        if answer != question:
            print(f"question {question!r}, answer {answer!r}")
            return
    print(f"{name}: every answer was right")


def main(address):
    with socket.create_connection(address, timeout=3) as connection:
        workers = [
            fork.Process(target=ask, args=(connection, name))
            for name in ("Ann", "Bob")
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join(timeout=30)


if __name__ == "__main__":
    with ThreadingTCPServer(("127.0.0.1", 0), Echo) as server:
        fork.Process(target=server.serve_forever, daemon=True).start()
        main(server.server_address)
