import itertools
import signal
import subprocess
import sys
import time
from types import SimpleNamespace

import pytest


@pytest.fixture
def module(imported):
    return imported("quota")


@pytest.fixture
def old_and_new(module, monkeypatch, tmp_path):
    """Folders that stand in for both kinds of cgroups: they refuse to be removed, as they hold files."""
    monkeypatch.setattr(module, "TOP", tmp_path)
    monkeypatch.setattr(module, "OLD", tmp_path / "cpu")
    return tmp_path


def test_it_prints_nothing(record):
    assert record.output == ""


@pytest.mark.parametrize(
    ("old", "file", "text"), [(True, "cpu.cfs_quota_us", "150000"), (False, "cpu.max", "150000 100000")]
)
def test_both_kinds_of_cgroups_get_the_quota(module, old_and_new, old, file, text):
    if old:
        (old_and_new / "cpu").mkdir()
    with pytest.raises(OSError), module.cpu_quota(1.5) as group:
        (group / "cgroup.procs").touch()
    assert (group / file).read_text() == text
    assert group.parent == (old_and_new / "cpu" if old else old_and_new)


def test_the_group_is_removed_and_a_command_in_it_sees_its_own_quota(module):
    try:
        with module.cpu_quota(1) as group:
            command = module.in_group(group, [sys.executable, "-c", "print(open('/proc/self/cgroup').read())"])
            told = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no quota on this machine: {error}")
    assert group.name in told
    assert not group.exists()


def test_a_process_that_outlives_the_limit_is_killed_and_the_group_removed(module, monkeypatch):
    clock = itertools.count(0, 11)
    monkeypatch.setattr(module, "time", SimpleNamespace(monotonic=lambda: next(clock), sleep=time.sleep))
    try:
        with module.cpu_quota(1) as group:
            left = subprocess.Popen(module.in_group(group, ["sleep", "60"]))
            while not (group / "cgroup.procs").read_text():
                time.sleep(0.01)
    except OSError as error:
        pytest.skip(f"no quota on this machine: {error}")
    assert left.wait(10) == -signal.SIGKILL
    assert not group.exists()
