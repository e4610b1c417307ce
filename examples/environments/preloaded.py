# /// script
# dependencies = ["gunicorn"]
# ///
"""A pool made at import, in a server that forks its workers later"""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

WEB = """
from multiprocessing import Pool


def bits(n):
    return (3**n).bit_length()


pool = Pool(2)


def app(environ, start_response):
    n = int(environ["QUERY_STRING"])
    answer = pool.apply(bits, (n,))
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{answer} bits".encode()]
"""

if __name__ == "__main__":
    Path("web.py").write_text(WEB, encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port, fd = listener.getsockname()[1], listener.fileno()
        options = [f"--bind=fd://{fd}", "--preload", "--timeout=1"]
        server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "web:app"]
            + [*options, "--log-level=critical"],
            pass_fds=[fd],
            start_new_session=True,
        )
    try:
        url = f"http://127.0.0.1:{port}/?20000"
        with urlopen(url, timeout=40) as reply:
            print(reply.read().decode())
    except OSError as error:
        print(f"{type(error).__name__}: {error}")
    finally:  # it wouldn't stop by itself
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
