# /// script
# dependencies = ["gunicorn"]
# ///
"""An executor made by the first request, in each worker of a server"""

import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

WEB = """
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context


def bits(n):
    return (3**n).bit_length()


@cache
def executor():
    spawn = get_context("spawn")
    return ProcessPoolExecutor(2, mp_context=spawn)


def app(environ, start_response):
    n = int(environ["QUERY_STRING"])
    answer = executor().submit(bits, n).result(timeout=20)
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{answer} bits".encode()]
"""

if __name__ == "__main__":
    Path("web.py").write_text(WEB, encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port, fd = listener.getsockname()[1], listener.fileno()
        options = [f"--bind=fd://{fd}", "--preload"]
        server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "web:app"]
            + [*options, "--log-level=critical"],
            pass_fds=[fd],
        )
    try:
        url = f"http://127.0.0.1:{port}/?20000"
        with urlopen(url, timeout=40) as reply:
            print(reply.read().decode())
    finally:
        server.terminate()
        server.wait(40)
