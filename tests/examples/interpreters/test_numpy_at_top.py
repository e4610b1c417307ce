import shutil
import subprocess
import sys

import pytest

PYTHON = sys.executable if sys.version_info >= (3, 14) else shutil.which("python3.14")
NOT_SHAREABLE = "concurrent.interpreters.NotShareableError: args not shareable"
TASKS = """\
NUMBER = 1


def add(value):
    return value + NUMBER
"""
MAIN = """
from concurrent.futures import InterpreterPoolExecutor

if __name__ == "__main__":
    with InterpreterPoolExecutor(1) as pool:
        print(pool.submit(add, 1).result(timeout=60))
"""


def test_the_traceback_does_not_name_numpy(record):
    assert record.lines[-1] == NOT_SHAREABLE
    assert "AttributeError: module '__main__' has no attribute 'root'" in record.output
    assert "numpy" not in record.output.replace("numpy_at_top", "")


@pytest.mark.skipif(not PYTHON, reason="needs Python 3.14")
@pytest.mark.parametrize(
    ("main", "last"),
    [
        (TASKS + MAIN, "2"),
        ("import faulthandler\n" + TASKS + MAIN, NOT_SHAREABLE),  # as NumPy, no other interpreter can import it
        ("import faulthandler\nfrom tasks import add\n" + MAIN, "2"),
        (TASKS + MAIN.replace('__name__ == "__main__"', "True"), NOT_SHAREABLE),
    ],
    ids=["guarded", "imports", "function elsewhere", "unguarded"],
)
def test_a_main_file_that_can_not_be_imported_fails_unless_the_function_is_elsewhere(tmp_path, main, last):
    (tmp_path / "tasks.py").write_text(TASKS, "utf-8")
    assert last_line(tmp_path, main) == last


@pytest.mark.skipif(not PYTHON, reason="needs Python 3.14")
def test_a_changed_path_does_not_reach_an_interpreter(tmp_path):
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden" / "tasks.py").write_text(TASKS, "utf-8")
    main = "import sys\nsys.path.insert(0, 'hidden')\nfrom tasks import add\n" + MAIN
    assert last_line(tmp_path, main) == NOT_SHAREABLE
    assert last_line(tmp_path, main.replace("Interpreter", "Process")) == "2"


@pytest.mark.skipif(not PYTHON, reason="needs Python 3.14")
def test_the_memory_of_a_memoryview_is_shared(tmp_path):
    call = "submit(setitem, memoryview(buffer), 0, 7).result(timeout=60) or buffer[0]"
    main = "from operator import setitem\nbuffer = bytearray(1)\n" + MAIN.replace(
        "submit(add, 1).result(timeout=60)", call
    )
    assert last_line(tmp_path, main) == "7"


def last_line(folder, main):
    (folder / "main.py").write_text(main, "utf-8")
    command = [PYTHON or "python3.14", "main.py"]
    made = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=100, check=False)
    return (made.stderr or made.stdout).splitlines()[-1]
