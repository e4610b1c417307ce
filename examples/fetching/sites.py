"""Eight small web sites on this machine, in their own process"""

import subprocess
import sys
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ENTRY = '<li><a href="{}/{}">Entry <b>{}</b> of many</a></li>'
unavailable = {"/3/1"}  # at the first request


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(0.01)  # simulates a network
        if self.path in unavailable:
            unavailable.remove(self.path)
            self.send_error(503)
        elif self.path == "/5/2":
            self.send_error(404)
        else:
            self.send_response(200)
            self.end_headers()
            rows = [ENTRY.format(self.path, n, n) for n in range(800)]
            self.wfile.write("".join(rows).encode())


@contextmanager
def sites():
    """Run the sites; yield the addresses of each site's two pages."""
    start = [sys.executable, "-u", __file__, "serve"]
    out, err = subprocess.PIPE, subprocess.DEVNULL  # its log
    with subprocess.Popen(start, stdout=out, stderr=err) as server:
        try:
            host = f"127.0.0.1:{int(server.stdout.readline())}"
            yield [[f"{host}/{s}/1", f"{host}/{s}/2"] for s in range(8)]
        finally:
            server.terminate()


if __name__ == "__main__":
    if sys.argv[1:] == ["serve"]:
        ThreadingHTTPServer.request_queue_size = 64
        with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
            print(server.server_port)
            server.serve_forever()
    with sites() as pages:
        print(len(pages), "sites,", len(pages[0]), "pages each")
