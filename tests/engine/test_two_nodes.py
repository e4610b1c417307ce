"""The tool that makes two hosts, and what remains of them."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

TOOL = Path(__file__).parents[2] / "tools" / "two_nodes.py"
PATH = "/usr/sbin:/sbin:/usr/bin:/bin"

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="needs namespaces of Linux"),
    pytest.mark.xdist_group("two nodes"),
]


@pytest.fixture(scope="module")
def hosts_are_allowed() -> None:
    """Skip the test where hosts can't be made: containers, even as root, and most systems without it."""
    if missing := [name for name in ("unshare", "mount", "ip") if not shutil.which(name, path=PATH)]:
        pytest.skip(f"needs {', '.join(missing)}")
    if os.geteuid() != 0:
        pytest.skip("needs root on most systems")
    cable = "ip link add name probe0 type veth peer name probe1"
    folders = "mount -t tmpfs probe /tmp && mount -t tmpfs probe /dev/shm && mount --bind /etc/hosts /etc/hosts"
    namespaces = ["unshare", "--net", "--pid", "--mount", "--uts", "--ipc", "--mount-proc", "--fork", "sh", "-c"]
    done = subprocess.run(
        [*namespaces, f"{cable} && {folders}"], env={"PATH": PATH}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip(f"this system doesn't let us make namespaces: {done.stderr.strip()}")


ASK = """
import json, os, socket, subprocess, sys
from pathlib import Path

def facts():
    return {"name": socket.gethostname(), "cpus": len(os.sched_getaffinity(0)), "shm": os.listdir("/dev/shm"),
            "here": os.listdir(), "addresses": subprocess.run(["hostname", "-I"], capture_output=True).stdout.decode()}

if len(sys.argv) > 1:
    print(json.dumps(facts()))
else:
    Path("mine").touch()
    Path("/dev/shm/mine").touch()
    command = f"{sys.executable} {__file__} other"
    other = subprocess.run(["ssh", "node2", command], capture_output=True, text=True, check=True).stdout
    Path("found.json").write_text(json.dumps([facts(), json.loads(other)]))
"""
WAIT = """
import subprocess, time
from pathlib import Path
with subprocess.Popen(["ssh", "node2", "sleep 98.7654"]):
    Path("started").touch()
    time.sleep(98.7654)
"""


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Write a script into a folder of its own; the working folder is another one."""
    (tmp_path / "work").mkdir()
    (tmp_path / "scripts").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setenv("TMPDIR", str(tmp_path))  # where SIGKILL leaves a folder

    def write(text: str) -> Path:
        path = tmp_path / "scripts" / "script.py"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def command(*arguments: object) -> list[str]:
    return [sys.executable, str(TOOL), *map(str, arguments)]


def links() -> str:
    return subprocess.run(["ip", "-o", "link"], env={"PATH": PATH}, capture_output=True, text=True, check=True).stdout


@pytest.mark.usefixtures("hosts_are_allowed")
def test_the_hosts_are_different_and_reach_each_other(script: Callable[[str], Path]):
    before = links()
    done = subprocess.run(command(script(ASK)), capture_output=True, text=True, timeout=100, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    first, second = json.loads(Path("found.json").read_text(encoding="utf-8"))
    assert (first["name"], second["name"]) == ("node1", "node2")
    assert "10.77.0.1" in first["addresses"]
    assert "10.77.0.2" in second["addresses"]
    assert first["cpus"] == second["cpus"] == 1
    assert (first["shm"], second["shm"]) == (["mine"], [])
    assert "mine" in first["here"]
    assert links() == before


@pytest.mark.usefixtures("hosts_are_allowed")
def test_the_exit_code_is_that_of_the_script(script: Callable[[str], Path]):
    done = subprocess.run(command(script("raise SystemExit(3)")), timeout=100, check=False)
    assert done.returncode == 3


@pytest.fixture
def sigint_is_heard() -> Iterator[None]:
    """Let children hear SIGINT, whatever an earlier test has left ignored or blocked."""
    mask = signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, handler)
    signal.pthread_sigmask(signal.SIG_SETMASK, mask)


@pytest.mark.usefixtures("hosts_are_allowed", "sigint_is_heard")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nothing_remains_of_the_hosts_when_the_tool_is_stopped(script: Callable[[str], Path], number: signal.Signals):
    before = links()
    with subprocess.Popen(command(script(WAIT))) as tool:
        wait_until(Path("started").exists)
        members = psutil.Process(tool.pid).children(recursive=True)
        assert len(members) >= 5  # two that wait for the hosts, their first processes, and the script
        tool.send_signal(number)
        tool.wait(timeout=60)
    wait_until(lambda: not any(member.is_running() for member in members))
    assert links() == before


def test_a_missing_program_is_named(script: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch):
    text = TOOL.read_text(encoding="utf-8").replace(":/usr/sbin:/sbin", "")
    copy = script("").with_name("two_nodes.py")
    copy.write_text(text, encoding="utf-8")
    monkeypatch.setenv("PATH", "/nowhere")
    done = subprocess.run([sys.executable, copy, script("")], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    named = "unshare, mount, ip" if os.geteuid() == 0 else "unshare"
    assert done.stderr == f"two_nodes.py: can't find {named}; install iproute2 and util-linux\n"


def test_a_missing_script_is_named():
    done = subprocess.run(command("nowhere.py"), capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "no such file" in done.stderr


def wait_until(condition: Callable[[], object]) -> None:
    until = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.05)
