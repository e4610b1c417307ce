import subprocess
import sys

import pytest

from measured.project import Project
from measured.script import Script


def test_the_pool_finds_what_the_loop_found(record, outcomes):
    assert record.output == outcomes["start/loop_serial.py"].record.output


def test_the_function_is_the_one_of_the_version_without_a_pool():
    pool, *others = (Script.named(f"start/loop_{name}.py", Project.find()) for name in ("pool", "function", "threads"))
    assert {other.part("walk") for other in others} == {pool.part("walk")}


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_the_code_that_the_home_page_offers_runs_as_pasted_under_every_start_method(tmp_path, record, method):
    pasted = tmp_path / "pasted.py"
    pasted.write_text(record_source(), encoding="utf-8")
    (tmp_path / "sitecustomize.py").write_text(
        f"import multiprocessing\nmultiprocessing.set_start_method({method!r}, force=True)\n", encoding="utf-8"
    )
    run = subprocess.run(
        [sys.executable, pasted],
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == record.output


def record_source() -> str:
    return Script.named("start/loop_pool.py", Project.find()).source
