"""Run scripts on the first of two hosts that this makes on one Linux machine.

    python tools/two_nodes.py [--rate 1gbit] [--python PYTHON] SCRIPT…

The hosts `node1` (10.77.0.1) and `node2` (10.77.0.2) are joined by a cable (a veth pair). Each has its own network,
host name, processes, `/dev/shm`, `/tmp` and System V IPC (Linux namespaces) and one CPU (its affinity). They share the
kernel, the clock, and all other folders, as if the same software were installed on both. Of `/tmp`, a host sees only
what the scripts and their Python need; the working folder, if it is in `/tmp`, is on node1 only.

A script can use `ssh HOST COMMAND…` to reach the other host: a substitute, first in `PATH`, that needs no key. Its
connection isn't cut with the cable. There is no way out to the real network.

It needs `ip` (iproute2), `unshare` and `mount` (util-linux), and root or a kernel that lets users make namespaces. The
kernel removes the hosts, and ends all their processes, when this process ends, however it ends. Only `SIGKILL` leaves
something behind: a small folder `two-nodes-…` among the temporary files.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import select
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ADDRESSES = {"node1": "10.77.0.1", "node2": "10.77.0.2"}
PATH = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/sbin"
"""Where `ip`, `mount` and `unshare` are; the path of a user often lacks the last two."""
NAMESPACES = ("--net", "--pid", "--mount", "--uts", "--ipc")
LOST = "the connection to the host was lost"
OWN = Path("/tmp")
"""The folder that is another one on each host, besides /dev/shm."""


class NodesError(Exception):
    """The hosts can't be made here; the message says why, and what would help."""


@dataclass(frozen=True)
class Node:
    """A host: `run` starts a program on it."""

    name: str
    address: str
    door: str
    """Path of the Unix socket at which its first process waits for commands."""

    def run(self, command: Sequence[str]) -> int:
        """Run a command on this host, with our standard streams, and return its exit code."""
        with socket.socket(socket.AF_UNIX) as connection:
            try:
                connection.connect(self.door)
            except OSError as error:
                raise NodesError(f"{self.name} is gone: {error}") from None
            socket.send_fds(connection, [json.dumps(list(command)).encode()], [0, 1, 2])
            answer = connection.recv(16)
        if not answer:
            raise NodesError(f"{self.name}: {LOST}")
        return int(answer)


@contextlib.contextmanager
def two_nodes(*, rate: str = "", python: str = sys.executable, needs: Sequence[str] = ()) -> Iterator[list[Node]]:
    """Make two hosts; at the end, remove them with all their processes.

    `rate` limits the cable in each direction, in the words of `tc`, such as `1gbit`; `needs` are files and folders
    that both hosts see at the same path.

    Raises:
        NodesError: if this system or its settings don't allow it.
    """
    _check_programs("unshare", "mount", "ip", *(["tc"] if rate else []))
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="two-nodes-"))
        _write_programs(Path(folder))
        shared = [folder, __file__, *_homes(python), *needs]
        hosts = [stack.enter_context(_started(name)) for name in ADDRESSES]
        first, second = (str(host.pid) for host in hosts)
        _call("ip", "link", "add", "eth0", "netns", first, "type", "veth", "peer", "name", "eth0", "netns", second)
        nodes = []
        for number, (host, name) in enumerate(zip(hosts, ADDRESSES, strict=True)):
            node = Node(name, ADDRESSES[name], f"{folder}/{name}")
            plan = {"name": name, "cpu": number, "rate": rate, "door": node.door, "folder": folder, "shared": shared}
            plan |= {"path": f"{folder}/bin:{Path(python).parent}:{PATH}", "cwd": str(Path.cwd())}
            assert host.stdin is not None
            host.stdin.write(json.dumps(plan) + "\n")
            host.stdin.flush()
            _expect(host, "ready")
            nodes.append(node)
        for host in hosts:
            _expect(host, "linked")
        yield nodes


def _check_programs(*names: str) -> None:
    if not sys.platform.startswith("linux"):
        raise NodesError("two hosts on one machine need Linux")
    if missing := [name for name in names if not shutil.which(name, path=PATH)]:
        raise NodesError(f"can't find {', '.join(missing)}; install iproute2 and util-linux")


def _homes(python: str) -> list[str]:
    """Return the folders that a Python needs."""
    program = "import sys; print(sys.prefix, sys.base_prefix, sep='\\n')"
    return subprocess.run([python, "-c", program], check=True, capture_output=True, text=True).stdout.split("\n")[:2]


def _write_programs(folder: Path) -> None:
    (folder / "bin").mkdir()
    ssh = folder / "bin/ssh"
    program = shlex.join([sys.executable, "-I", __file__, "--ssh", str(folder)])
    ssh.write_text(f'#!/bin/sh\nexec {program} "$@"\n', encoding="utf-8")
    ssh.chmod(0o755)
    names = "".join(f"{address} {name}\n" for name, address in ADDRESSES.items())
    (folder / "hosts").write_text(f"127.0.0.1 localhost\n{names}", encoding="utf-8")


@contextlib.contextmanager
def _started(name: str) -> Iterator[subprocess.Popen[str]]:
    """Start the first process of a host, which has no link yet. When its standard input closes, the host ends."""
    command = ["unshare", *NAMESPACES, "--mount-proc", "--fork", sys.executable, "-I", __file__, "--init"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    env = {**os.environ, "PATH": PATH}
    with subprocess.Popen(command, text=True, env=env, start_new_session=True, **pipes) as host:  # type: ignore[call-overload]
        try:
            _expect(host, "started")
            yield host
        finally:
            with contextlib.suppress(BrokenPipeError):
                host.stdin.close()
            host.wait()


def _expect(host: subprocess.Popen[str], word: str) -> None:
    assert host.stdout is not None and host.stderr is not None
    if host.stdout.readline().strip() != word:
        if host.stdin:
            host.stdin.close()
        lines = host.stderr.read().strip().split("\n")
        hint = "" if os.geteuid() == 0 else "; run it as root, or allow users to make namespaces"
        raise NodesError(f"the system refused to make a host: {lines[-1]}{hint}")


def _call(*command: str) -> None:
    done = subprocess.run(command, env={**os.environ, "PATH": PATH}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NodesError(f"{shlex.join(command)}: {(done.stderr or done.stdout).strip()}")


def _serve() -> None:
    """Be the first process of a host: set it up, start what arrives at the door, and end with our parent."""
    print("started", flush=True)
    plan = json.loads(sys.stdin.readline() or "null")
    if plan is None:
        return
    _furnish(plan)
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(plan["door"])
        door.listen()
        print("ready", flush=True)
        _wait_for_link()
        print("linked", flush=True)
        _Init(door, {**os.environ, "PATH": plan["path"], "TMPDIR": str(OWN)}).loop()


def _furnish(plan: dict[str, Any]) -> None:
    """Give this host its CPU, name, address and folders."""
    cpus = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {cpus[plan["cpu"] % len(cpus)]})
    socket.sethostname(plan["name"])
    _call("ip", "address", "add", f"{ADDRESSES[plan['name']]}/24", "dev", "eth0")
    for link in "lo", "eth0":
        _call("ip", "link", "set", link, "up")
    if plan["rate"]:
        limit = ("tbf", "rate", plan["rate"], "burst", "256kb", "latency", "50ms")
        _call("tc", "qdisc", "replace", "dev", "eth0", "root", *limit)
    _call("mount", "--bind", f"{plan['folder']}/hosts", "/etc/hosts")
    _call("mount", "-t", "tmpfs", "shm", "/dev/shm")
    new = Path(plan["folder"], f"tmp-{plan['name']}")
    new.mkdir()
    _call("mount", "-t", "tmpfs", "tmp", str(new))
    for path in [*plan["shared"], *([plan["cwd"]] if plan["name"] == "node1" else [])]:
        _show(Path(path).resolve(), new)
    if (cwd := Path(plan["cwd"])).is_relative_to(OWN):
        (new / cwd.relative_to(OWN)).mkdir(parents=True, exist_ok=True)
    _call("mount", "--rbind", str(new), str(OWN))
    os.chdir(plan["cwd"])


def _wait_for_link() -> None:
    """Wait until the other host has plugged in its end of the cable and packets pass."""
    command = ["ip", "-brief", "link", "show", "eth0"]
    for _ in range(100):
        if " UP " in subprocess.run(command, env={"PATH": PATH}, capture_output=True, text=True, check=True).stdout:
            return
        time.sleep(0.05)
    raise NodesError("the link between the hosts doesn't come up")


def _show(path: Path, new: Path) -> None:
    """Let a file or folder be seen in the new /tmp, if it is in the old one."""
    if not path.is_relative_to(OWN) or path == OWN:
        return
    target = new / path.relative_to(OWN)
    if path.is_dir():
        target.mkdir(parents=True, exist_ok=True)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.touch()
    _call("mount", "--rbind", str(path), str(target))


class _Init:
    """The first process of a host: starts commands, adopts orphans, and ends when standard input does."""

    def __init__(self, door: socket.socket, env: dict[str, str]) -> None:
        self.door, self.env = door, env
        self.connections: dict[int, socket.socket] = {}
        """Connections by the process that was started for each."""
        self.wake, wake = socket.socketpair()
        for end in self.wake, wake:
            end.setblocking(False)
        self.kept = wake
        signal.set_wakeup_fd(wake.fileno())
        signal.signal(signal.SIGCHLD, lambda *_: None)

    def loop(self) -> None:
        while True:
            ready, _, _ = select.select([sys.stdin, self.door, self.wake, *self.connections.values()], [], [])
            if sys.stdin in ready:
                return
            if self.door in ready:
                self._start(self.door.accept()[0])
            if self.wake in ready:
                self.wake.recv(4096)
                self._reap()
            for pid, connection in list(self.connections.items()):
                if connection in ready and not connection.recv(1):  # its client is gone
                    self.connections.pop(pid).close()
                    with contextlib.suppress(ProcessLookupError):
                        os.killpg(pid, signal.SIGTERM)

    def _start(self, connection: socket.socket) -> None:
        message, streams, _, _ = socket.recv_fds(connection, 2**20, 3)
        if len(streams) < 3:
            connection.close()
            return
        command = json.loads(message)
        pid = os.fork()
        if not pid:
            try:
                os.setsid()
                for number, stream in enumerate(streams):
                    os.dup2(stream, number)
                os.closerange(3, 256)
                os.execvpe(command[0], command, self.env)
            except OSError as error:
                os.write(2, f"{command[0]}: {error.strerror}\n".encode())
            finally:
                os._exit(127)
        for stream in streams:
            os.close(stream)
        self.connections[pid] = connection

    def _reap(self) -> None:
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if not pid:
                return
            if connection := self.connections.pop(pid, None):
                code = os.waitstatus_to_exitcode(status)
                with contextlib.suppress(OSError):
                    connection.send(str(code if code >= 0 else 128 - code).encode())
                connection.close()


def _ssh(folder: str, words: Sequence[str]) -> int:
    """Do what `ssh [OPTION…] HOST COMMAND…` does: the host's shell runs the words, joined by spaces."""
    rest = list(words)
    while rest and rest[0].startswith("-"):
        takes_value = rest.pop(0) in ("-o", "-l", "-p", "-i")
        del rest[:takes_value]
    if len(rest) < 2 or rest[0] not in ADDRESSES:
        print("expected: ssh node1|node2 COMMAND…", file=sys.stderr)
        return 255
    host, *command = rest
    return Node(host, ADDRESSES[host], f"{folder}/{host}").run(["sh", "-c", " ".join(command)])


def main(arguments: Sequence[str]) -> int:
    """Run the command line; return the exit code of the first script that failed, or 0."""
    parser = argparse.ArgumentParser(prog="two_nodes.py", description="Run scripts on the first of two hosts.")
    parser.add_argument("--rate", default="", help="limit of the cable, such as 1gbit")
    parser.add_argument("--python", default=sys.executable, help="the Python of the scripts")
    parser.add_argument("script", nargs="+")
    options = parser.parse_args(arguments)
    python = shutil.which(options.python)
    if not python:
        parser.error(f"no such Python: {options.python}")
    scripts = [Path(script).resolve() for script in options.script]
    if missing := [str(script) for script in scripts if not script.is_file()]:
        parser.error(f"no such file: {missing[0]}")
    if os.geteuid() != 0:
        _become_root(arguments)
    with two_nodes(rate=options.rate, python=python, needs=[str(script.parent) for script in scripts]) as nodes:
        for script in scripts:
            if code := nodes[0].run([python, str(script)]):
                return code
    return 0


def _become_root(arguments: Sequence[str]) -> None:
    """Start this program again as the root of its own user namespace, with its own network."""
    _check_programs("unshare")
    test = ["unshare", "--user", "--map-root-user", "--net"]
    _call(*test, "true")
    os.execvpe(test[0], [*test, sys.executable, __file__, *arguments], {**os.environ, "PATH": PATH})


def _guarded(call: Callable[[], int]) -> int:
    def end(*_: object) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, end)
    try:
        return call()
    except NodesError as error:
        print(f"two_nodes.py: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    if sys.argv[1:] == ["--init"]:
        _serve()
    elif sys.argv[1:2] == ["--ssh"]:
        sys.exit(_guarded(lambda: _ssh(sys.argv[2], sys.argv[3:])))
    else:
        sys.exit(_guarded(lambda: main(sys.argv[1:])))
