"""The CPUs that we may use, and how busy they are."""

import os
import subprocess
import sys
import time
from types import SimpleNamespace

import psutil
import pytest

from measured.runner import accounting


def test_time_in_which_a_cpu_works_counts_and_other_does_not(monkeypatch: pytest.MonkeyPatch):
    idle = {"idle": 100.0, "iowait": 100.0, "guest": 100.0, "guest_nice": 100.0}
    works = {"user": 1.0, "nice": 2.0, "system": 4.0, "irq": 8.0, "softirq": 16.0, "steal": 32.0}
    times = SimpleNamespace(_asdict=lambda: works | idle)
    usable = psutil.Process().cpu_affinity() if hasattr(psutil.Process, "cpu_affinity") else [0]
    monkeypatch.setattr(psutil, "cpu_times", lambda **_: [times] * (max(usable) + 1))
    assert accounting.busy() == (63.0 * len(usable), len(usable))


def test_what_we_use_ourselves_is_counted():
    before, _ = accounting.busy()
    until = time.process_time() + 0.5
    while time.process_time() < until:
        pass
    after, _ = accounting.busy()
    assert after - before > 0.5 - 2 * accounting.ERROR


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this system binds no process to a CPU")
def test_only_those_count_that_we_may_use():
    text = (
        "import os\nfrom measured.runner import accounting\n"
        "os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])\nprint(accounting.busy()[1])"
    )
    told = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, timeout=60, check=True)
    assert told.stdout == "1\n"
