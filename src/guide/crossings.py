"""Where a measured curve reaches a level, for pages that say from which size or length on something holds."""

from __future__ import annotations

import math
from collections.abc import Sequence

ALWAYS, NEVER = 0.0, math.inf
"""Crossings of a curve that is at least at the level everywhere, or below it at its end."""


def crossing(across: Sequence[float], values: Sequence[float], level: float) -> float:
    """Return from which point on a curve stays at a level or above, interpolated by the logarithm of the point.

    `across` has the points, positive and the least first, `values` the value at each of them.
    """
    below = [place for place, value in enumerate(values) if value < level]
    if not below:
        return ALWAYS
    last = below[-1]
    if last + 1 == len(values):
        return NEVER
    part = (level - values[last]) / (values[last + 1] - values[last])
    return math.exp(math.log(across[last]) * (1 - part) + math.log(across[last + 1]) * part)
