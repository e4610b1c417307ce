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


def test_a_full_buffer_is_written_in_the_middle_of_a_line():
    code = "for number in range(30_000): print('line', number)"
    mine, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with (
        mine,
        theirs,
        subprocess.Popen(
            [sys.executable, "-c", code], env=os.environ | {"PYTHONUNBUFFERED": ""}, stdout=theirs.fileno()
        ) as run,
    ):
        theirs.close()
        writes = list(iter(lambda: mine.recv(1_000_000), b""))
        assert run.wait(60) == 0
    assert len(writes) > 1
    assert not all(write.endswith(b"\n") for write in writes)
