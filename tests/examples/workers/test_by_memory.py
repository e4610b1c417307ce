import json
import re
import subprocess
import sys
from pathlib import Path

import pytest


def test_the_need_of_a_worker_is_told_and_the_work_done(record):
    need, counts = record.lines
    assert re.fullmatch(r"a worker needs \d+\.\d\d% of the free memory", need)
    assert json.loads(counts) == [len({str(k * k)[-7:] for k in range(n)}) for n in (200_000, 100_000, 50_000)]


SPAWNED = """
from multiprocessing import get_context

from by_memory import peak

if __name__ == "__main__":
    before = bytearray(b"x") * 100_000_000
    del before
    with get_context("spawn").Pool(1) as pool:
        print(pool.apply_async(peak).get(30))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the page says it of Linux")
def test_a_spawned_worker_starts_with_the_peak_of_its_parent(tmp_path):
    (tmp_path / "spawned.py").write_text(SPAWNED, "utf-8")
    workers = Path(__file__).parents[3] / "examples" / "workers"
    told = subprocess.run(
        [sys.executable, "spawned.py"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(workers)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    ).stdout
    assert int(told) > 100_000_000
