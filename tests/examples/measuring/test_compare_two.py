import re
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[3] / "examples/measuring/compare_two.py"
TIMES = r"(first |second) \d+\.\d{4} s \(\d+\.\d{4} to \d+\.\d{4}\)"
RATIO = r"ratio  \d+\.\d\d \(\d+\.\d\d to \d+\.\d\d\): (faster|slower|no difference shown)"


def test_it_prints_both_times_the_ratio_and_a_verdict(record):
    first, second, ratio = record.lines
    assert re.fullmatch(TIMES, first)
    assert re.fullmatch(TIMES, second)
    assert re.fullmatch(RATIO, ratio)


def test_both_ways_give_the_same(imported):
    module = imported("compare_two")
    module.TASKS[:] = [5, 6]
    assert module.loop() == module.pool() == [120, 720]


def test_the_ways_take_turns_in_both_orders_and_the_warm_up_is_dropped(imported, monkeypatch):
    module = imported("compare_two")
    called: list[str] = []
    monkeypatch.setattr(module, "perf_counter", lambda: len(called))
    took = module.in_turns([lambda: called.append("A"), lambda: called.extend("BB")])
    assert took == [[1] * module.ROUNDS, [2] * module.ROUNDS]
    assert "".join(called) == "BBAABB" * ((module.ROUNDS + 1) // 2)


def test_it_times_commands(tmp_path):
    slow = tmp_path / "slow.py"
    slow.write_text("import time; time.sleep(0.05); print('not shown')", "utf-8")
    python = f"'{sys.executable}' -S -E"
    ended = subprocess.run(
        [sys.executable, SCRIPT, f"{python} {slow}", f"{python} -c 0"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert re.fullmatch(RATIO, ended.stdout.splitlines()[-1])
    assert "not shown" not in ended.stdout


def test_a_command_that_fails_ends_it():
    command = [sys.executable, str(SCRIPT), f"'{sys.executable}' -S -c 1/0", "true"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 1
    assert "CalledProcessError" in ended.stderr


def test_one_command_is_no_comparison():
    told = subprocess.run([sys.executable, SCRIPT, "true"], capture_output=True, text=True, timeout=60, check=False)
    assert told.returncode == 1
    assert "give commands" in told.stderr
