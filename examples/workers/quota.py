"""Run commands under a CPU quota, as in a container (Linux, as root)"""

import os
import time
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL, run

TOP = Path("/sys/fs/cgroup")
OLD = TOP / "cpu"  # cgroup v1 has a folder for each controller
PERIOD = 100_000  # microseconds


@contextmanager
def cpu_quota(cpus):
    """Make a group whose processes get so many CPUs in all."""
    group = (OLD if OLD.is_dir() else TOP) / f"quota-{os.getpid()}"
    group.mkdir()
    try:
        granted = int(cpus * PERIOD)
        if OLD.is_dir():
            (group / "cpu.cfs_quota_us").write_text(str(granted))
        else:
            (group / "cpu.max").write_text(f"{granted} {PERIOD}")
        yield group
    finally:
        deadline = time.monotonic() + 10  # for helpers that end late
        while left := (group / "cgroup.procs").read_text().split():
            if time.monotonic() > deadline:
                run(["sh", "-c", "kill -9 $*", "-", *left], check=False)
            time.sleep(0.02)
        group.rmdir()


def in_group(group, command):
    """Return a command that enters the group and sees only it."""
    enter = 'echo $$ > "$0/cgroup.procs" && mount --bind "$0" "$1"'
    shell = ["sh", "-c", f'{enter} && shift && exec "$@"']
    shell = ["unshare", "--mount", *shell, group, group.parent]
    if run([*shell, "true"], check=False, stderr=DEVNULL).returncode:
        raise PermissionError("this process may not mount")
    return [*shell, *command]


def times_stopped():
    """Return in how many periods this group used up its quota."""
    stat = (OLD if OLD.is_dir() else TOP) / "cpu.stat"
    lines = stat.read_text().splitlines()
    return int(dict(map(str.split, lines))["nr_throttled"])
