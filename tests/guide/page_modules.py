"""Page modules as tests load them, and invented figures to call their functions with."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from measured.fences.values import Compared, Figure
from measured.statistics import Estimate, ratio

DOCS = Path(__file__).parents[2] / "docs"


def page_module(name: str) -> ModuleType:
    """Return the module of a page, by its path below docs: `guide/pipe.py`."""
    path = DOCS / name
    spec = importlib.util.spec_from_file_location(f"page_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[module.__name__] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def figure(*values: float) -> Figure:
    """Return a figure with a value for each round of a session."""
    return Figure(Estimate(values, tuple(range(1, len(values) + 1)), "one"), "a figure")


def steady(value: float) -> Figure:
    """Return a figure that was the same in six rounds."""
    return figure(*[value] * 6)


def compared(base: Figure, other: Figure) -> Compared:
    """Return the comparison of two figures."""
    return Compared(base, other, ratio(base, other), "")
