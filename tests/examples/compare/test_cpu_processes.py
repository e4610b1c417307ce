import ast
from pathlib import Path

FOLDER = Path(__file__).parents[3] / "examples" / "compare"


def functions(name):
    """The source of each function of a script, without its layout."""
    tree = ast.parse((FOLDER / name).read_text())
    return {node.name: ast.unparse(node) for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_the_primes_of_each_range_are_counted(record):
    assert record.lines == ["[9592, 8392, 8013, 7863]"]


def test_the_work_is_that_of_the_serial_script(record):
    assert functions("cpu_processes.py") == functions("cpu_serial.py")
