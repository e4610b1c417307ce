"""Curves of the page progress.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from measured.fences.values import Figure

SERIES = "by tasks", "by sizes", "in truth"
"""Names of the figures in left.json, which estimate.py writes."""


def curves(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[tuple[float, Figure]]]:
    """Return the time left by the number of tasks done, estimated and real."""
    return {name.capitalize(): [(row["done"], row[name]) for row in rows] for name in SERIES}
