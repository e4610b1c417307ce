"""The fences there are, by name. To add one, add a module to this folder, an entry in mkdocs.yml, and its CSS."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

from measured.fences.base import Fence


def _fences() -> dict[str, type[Fence]]:
    folder = Path(__file__).parent
    for module in pkgutil.iter_modules([str(folder)]):
        if module.name not in ("pages", "registry"):  # these import the registry
            importlib.import_module(f"measured.fences.{module.name}")
    return {fence.name: fence for fence in Fence.__subclasses__()}


FENCES: dict[str, type[Fence]] = _fences()
"""Every fence, by the first word of its info line."""
