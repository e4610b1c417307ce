"""The picture that others show beside a link to a page, drawn from this build's records: the name, and three bars."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from measured.kept import kept
from measured.page import record, seconds

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

FILE = "assets/social.png"
SIZE = 1200, 630
"""Pixels. The pages state it (overrides/social.html): it is what the networks ask for."""

NAME, LINE = "Multiprocessing, Measured", "A guide to Python in which every output and every timing is real."
RUNS = {
    "Serial": ("compare/cpu_serial.py", "#5b6b82"),
    "Threads": ("compare/cpu_threads.py", "#b45309"),
    "Processes": ("compare/cpu_processes.py", "#00796b"),
}
"""What is compared: label, example, colour of the bar."""

PAPER, INK, PALE, TEAL = "#fbfaf6", "#10243a", "#52627a", "#00796b"
MARGIN = 84
"""Pixels left free around everything, so that a network may cut the corners off."""


def write(site: Path) -> None:
    """Draw it into a built site whose pages name it, as they do where they know their own address.

    Raises:
        RuntimeError: if one of the runs is not as declared.
    """
    home = site / "index.html"
    if not home.is_file() or f'/{FILE}"' not in home.read_text(encoding="utf-8"):
        return
    records = {label: record(name) for label, (name, _) in RUNS.items()}
    environment = records["Serial"].environment
    machine = f"{environment.interpreter} on {environment.machine}"
    walls = {label: found.wall for label, found in records.items()}
    made_of = json.dumps([walls, machine, Path(__file__).read_text(encoding="utf-8")])
    (site / FILE).parent.mkdir(exist_ok=True)
    (site / FILE).write_bytes(kept("social", made_of.encode(), lambda: draw(walls, machine)))


def draw(walls: dict[str, float], machine: str) -> bytes:
    """A PNG of what the runs took (seconds by label), and on what."""
    from PIL import Image, ImageDraw, ImageFont  # here, as only a build that changes the picture needs it

    image = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    _mark(pen, MARGIN, MARGIN + 4, 68)
    _text(pen, (MARGIN + 92, MARGIN + 38), NAME, 60, INK, "lm", bold=True)
    _text(pen, (MARGIN, 204), LINE, 31, PALE, "lm")
    left, width = MARGIN + 196, SIZE[0] - 2 * MARGIN - 196 - 140
    for row, (label, wall) in enumerate(walls.items()):
        middle = 308 + 76 * row
        end = left + width * wall / max(walls.values())
        _text(pen, (MARGIN, middle), label, 34, INK, "lm")
        pen.rounded_rectangle((left, middle - 23, end, middle + 23), 6, fill=RUNS[label][1])
        _text(pen, (end + 18, middle), seconds(wall), 34, INK, "lm", bold=True)
    _text(pen, (MARGIN, SIZE[1] - MARGIN + 6), machine, 24, PALE, "ls")
    file = BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()
