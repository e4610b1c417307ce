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
        ["/", "39690", "420"],
        ["/cart", "39900", "210"],
        ["/item", "44310", "420"],
        ["/pay", "45150", "210"],
        ["/search", "40950", "210"],
    ]
