"""Accounting: how busy the CPUs are, and how much memory the processes of a run use."""

import os
import subprocess
import sys
import time
from pathlib import Path
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


@pytest.mark.skipif(not accounting.PROPORTIONAL.exists(), reason="this system tells no PSS")
class TestMemory:
    """Readings of PSS, of two processes whose RSS is given, and with a clock that the tests set."""

    @pytest.fixture(autouse=True)
    def system(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.clock, self.pss, self.read, self.ended = 0.0, 50, 0, -1
        monkeypatch.setattr(time, "perf_counter", lambda: self.clock)
        monkeypatch.setattr(time, "thread_time", lambda: 0.0)
        monkeypatch.setattr(accounting, "proportional_memory", self.proportional)
        monkeypatch.setattr(accounting, "resident_memory", lambda pid: None if pid == self.ended else (1, 1))

    def proportional(self, pid: int) -> int | None:
        self.read += 1
        return self.pss if pid else None

    def sample(self, memory: accounting.Memory, resident: int, allowed: float = 1e9) -> bool:
        return memory.sample({1: resident, 2: resident}, allowed)

    def test_is_read_again_only_when_rss_has_grown_or_time_has_passed(self):
        memory = accounting.Memory()
        self.read = 0
        for resident, after, peak, read in (
            (100, 0.0, 100, 2),
            (101, 0.1, 100, 2),  # hardly grown
            (104, 0.1, 120, 4),  # grown
            (104, 0.1, 120, 4),
            (104, 0.3, 140, 6),  # time has passed
            (60, 9.0, 140, 6),  # RSS is below the peak, and PSS can't be above RSS
        ):
            self.clock += after
            self.pss = 50 + 5 * (read - 2)
            self.sample(memory, resident)
            assert (memory.peak, self.read) == (peak, read)
        assert memory.kind == "PSS"

    def test_beyond_the_limit_is_known_at_once(self):
        memory = accounting.Memory()
        assert not self.sample(memory, 100, allowed=150)
        self.pss = 80
        assert self.sample(memory, 100, allowed=150)
        assert memory.peak == 160

    def test_is_not_read_where_it_is_not_sampled_but_the_limit_holds(self):
        memory = accounting.Memory(sampled=False)
        assert not self.sample(memory, 100)
        assert (memory.kind, memory.peak, self.read) == ("", 0, 0)
        self.pss = 80
        assert self.sample(memory, 100, allowed=150)

    def test_of_a_process_that_can_not_be_read_is_its_rss(self):
        memory = accounting.Memory()
        memory.sample({0: 100, 1: 100}, allowed=1e9)
        assert memory.peak == 150

    def test_does_not_count_a_process_that_ends_while_it_is_read(self):
        memory = accounting.Memory()
        self.ended = 1
        self.sample(memory, 100)
        assert memory.peak == 50

    def test_is_rss_where_the_system_does_not_tell_pss(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(accounting, "PROPORTIONAL", Path("/nowhere"))
        memory = accounting.Memory()
        assert self.sample(memory, 100, allowed=150)
        assert (memory.kind, memory.peak) == ("RSS", 200)
