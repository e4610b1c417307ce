# /// script
# dependencies = ["distributed"]  # not needed: marks what is recorded
# [tool.measured]
# command = [
#     "sh", "-c", 'exec "$0" "${1%/ex*}/tools/two_nodes.py" "$1"',
#     "{python}", "{file}",
# ]
# ///
"""The program on two hosts, a local address, and a wrong key"""

import sys
from multiprocessing.managers import BaseManager
from pathlib import Path
from shlex import join
from subprocess import run

PROGRAM = Path(__file__).with_name("manager_queue.py")
CLIENT = """
import sys
from multiprocessing.managers import BaseManager

key = sys.stdin.buffer.read()
server = BaseManager((sys.argv[1], int(sys.argv[2])), authkey=key)
try:
    server.connect()
except Exception as error:
    print(repr(error))
else:
    print("connected")
"""


def connect_from_node2(host, port, key):
    words = [sys.executable, "-c", CLIENT, host, str(port)]
    run(["ssh", "node2", join(words)], input=key.encode(), check=True)


if __name__ == "__main__":
    run([sys.executable, PROGRAM, "node1", "node2"], check=True)
    for host, key in ("localhost", "a"), ("node1", "b"), ("node1", "a"):
        with BaseManager((host, 0), authkey=b"a") as server:
            print(f"server at {host}, key {key}:", end=" ", flush=True)
            connect_from_node2("node1", server.address[1], key)
