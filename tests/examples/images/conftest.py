import ast
from pathlib import Path

import pytest


@pytest.fixture
def functions():
    """The source of each function of a script in this folder's examples, by name, without its layout."""

    def read(name):
        tree = ast.parse((Path(__file__).parents[3] / "examples" / "images" / name).read_text())
        return {node.name: ast.unparse(node) for node in tree.body if isinstance(node, ast.FunctionDef)}

    return read
