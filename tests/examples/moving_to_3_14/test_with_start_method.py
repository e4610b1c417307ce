import subprocess
import sys
from pathlib import Path

import pytest

from measured.project import Project

FOLDER = Project.find().examples / "moving_to_3_14"


def test_without_arguments_it_says_how_to_call_it(record):
    assert "python with_start_method.py METHOD FILE [ARGUMENT ...]" in record.lines


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_the_program_runs_with_the_method_and_its_arguments(method, tmp_path: Path):
    program = tmp_path / "program.py"
    program.write_text(
        "import multiprocessing, sys\n"
        "def f(n):\n    return n + 1\n"
        "if __name__ == '__main__':\n"
        "    with multiprocessing.Pool(1) as pool:\n"
        "        print(multiprocessing.get_start_method(), pool.map(f, [1]), sys.argv[1:])\n",
        encoding="utf-8",
    )
    tool = FOLDER / "with_start_method.py"
    done = subprocess.run(
        [sys.executable, tool, method, program, "a"], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split(maxsplit=1) == [method, "[2] ['a']\n"]
