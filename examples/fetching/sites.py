"""Eight small web sites on this machine, in a separate process"""

import multiprocessing as mp
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

DELAY = 0.025
ENTRY = '<li><a href="{}/{}">Entry <b>{}</b> of many</a></li>'


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(DELAY)  # in place of a network
        entries = (ENTRY.format(self.path, n, n) for n in range(1_200))
        body = f"<ul>{''.join(entries)}</ul>".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def serve(answers):
    ThreadingHTTPServer.request_queue_size = 64
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        answers.send(server.server_port)
        server.serve_forever()


@contextmanager
def sites():
    """For each site, the addresses of its two pages."""
    here, there = mp.Pipe(duplex=False)
    server = mp.Process(target=serve, args=(there,))
    server.start()
    host = f"127.0.0.1:{here.recv()}"
    try:
        yield [[f"{host}/{s}/{n}" for n in (1, 2)] for s in range(8)]
    finally:
        server.terminate()
        server.join()


if __name__ == "__main__":
    with sites() as pages:
        print(len(pages), "sites,", len(pages[0]), "pages each")
