"""A site with pages that fail once, fail always or never answer"""

import subprocess
import sys
import time
from collections import Counter
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGES = "fine", "busy", "broken", "missing", "silent"
requests = Counter()


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        requests[self.path] += 1
        if self.path == "/silent":
            time.sleep(60)
        elif self.path == "/busy" and requests["/busy"] == 1:
            self.send_error(503)
        elif self.path == "/broken":
            self.send_error(500)
        elif self.path == "/missing":
            self.send_error(404)
        else:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'<a href="/fine">fine</a>' * 40)


@contextmanager
def site():
    """Run the site in another process; yield its address."""
    start = [sys.executable, "-u", __file__, "serve"]
    out, err = subprocess.PIPE, subprocess.DEVNULL  # its log
    with subprocess.Popen(start, stdout=out, stderr=err) as server:
        try:
            yield f"http://127.0.0.1:{int(server.stdout.readline())}"
        finally:
            server.terminate()


if __name__ == "__main__":
    if sys.argv[1:] == ["serve"]:
        with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
            print(server.server_port)
            server.serve_forever()
    with site():
        print(*PAGES, sep=", ")
