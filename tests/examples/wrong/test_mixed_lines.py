"""Lines of two workers that are printed in two parts, and the writes that a single print makes."""

import os
import socket
import subprocess
import sys

import pytest


def test_parts_of_different_lines_are_on_one_line(record):
    text = record.output
    assert sorted(text.replace(":", "").split()) == sorted(["mail", "proxy", "search", "shop", *["works"] * 4])
    whole = {f"{name}: works" for name in ("mail", "proxy", "search", "shop")}
    assert not whole <= set(record.lines)


@pytest.mark.parametrize(
    ("unbuffered", "call", "writes"),
    [
        ("", "print('a line', flush=True)", [b"a line\n"]),
        ("1", "print('a line', flush=True)", [b"a line", b"\n"]),
        ("1", r"print('a line\n', end='')", [b"a line\n"]),
    ],
)
def test_an_unbuffered_line_is_written_in_two_parts(unbuffered, call, writes):
    mine, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)  # each write is a packet
    with mine, theirs:
        env = os.environ | {"PYTHONUNBUFFERED": unbuffered}
        subprocess.run([sys.executable, "-c", call], env=env, stdout=theirs.fileno(), check=True, timeout=60)
        theirs.close()
        assert [packet for packet in iter(lambda: mine.recv(100), b"")] == writes
