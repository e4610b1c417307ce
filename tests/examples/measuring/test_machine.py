import re
import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest

SCRIPT = str(Path(__file__).parents[3] / "examples/measuring/machine.py")


def test_it_tells_how_busy_the_machine_is(record):
    assert re.fullmatch(r"CPUs busy: \d+ %", record.lines[0])
    assert re.fullmatch(r"load average of the last minute: \d+\.\d", record.lines[-2])
    assert re.fullmatch(r"CPUs: \d+", record.lines[-1])


@pytest.mark.parametrize(
    ("share", "busy"),
    [(SimpleNamespace(idle=50.0, iowait=40.0, steal=0.0), 10), (SimpleNamespace(idle=50.0), 50)],
    ids=["Linux", "Windows"],
)
def test_a_cpu_that_waits_for_a_disk_is_not_busy(monkeypatch, capsys, share, busy):
    psutil = pytest.importorskip("psutil")
    monkeypatch.setattr(psutil, "cpu_times_percent", lambda **_: share)
    runpy.run_path(SCRIPT, run_name="__main__")
    assert capsys.readouterr().out.startswith(f"CPUs busy: {busy} %\n")
