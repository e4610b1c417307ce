import ast
from pathlib import Path

import pytest


@pytest.fixture
def functions():
    """The source of each function of a script in this folder's examples, by name, without its layout."""

    def read(name):
        tree = ast.parse((Path(__file__).parents[3] / "examples" / "data_files" / name).read_text())
        return {node.name: ast.unparse(node) for node in tree.body if isinstance(node, ast.FunctionDef)}

    return read


@pytest.fixture
def counted():
    """What must come out of the logs: pages, requests, errors."""
    return [
        ["/", "62370", "660"],
        ["/cart", "62700", "330"],
        ["/item", "69630", "660"],
        ["/pay", "70950", "330"],
        ["/search", "64350", "330"],
    ]
