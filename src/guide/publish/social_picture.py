"""The picture that others show beside a link to a page, drawn from this build's records: the name, and three bars."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from guide.blocks import record
from guide.kept import kept
from measured.formats import seconds
from measured.project import Project
from measured.site import configuration

if TYPE_CHECKING:
    from PIL.Image import Image

FILE = "assets/social.png"
SIZE = 1200, 630
"""Pixels. The pages state it (overrides/social.html): it is what the networks ask for."""

LINE = "A guide to Python in which every output and every timing is real."
RUNS = {
    "Serial": ("compare/cpu_serial.py", "#5b6b82"),
    "Threads": ("compare/cpu_threads.py", "#b45309"),
    "Processes": ("compare/cpu_processes.py", "#00796b"),
}
"""What is compared: label, example, colour of the bar."""

PAPER, EDGE, INK, PALE = "#fbfaf6", "#dcd8cc", "#10243a", "#52627a"
MARGIN = 84
"""Pixels left free around everything, so that a network may cut the corners off."""

MARK = (
    ("#00695c", (0, 0, 32, 32), 6),
    ("#ffffff", (5, 6, 27, 10), 0),
    ("#f6b15c", (5, 12.5, 16, 16.5), 0),
    ("#f6b15c", (5, 18, 16, 22), 0),
    *(("#ffffff", (x - 0.75, 24.5, x + 0.75, 28 - 1.5 * (n not in (0, 4))), 0) for n, x in enumerate(range(6, 27, 5))),
)
"""The guide's mark (docs/assets/mark.svg) on 32 units: colour, box, radius."""


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
    how = f"The same primes counted by {environment.interpreter} on {environment.machine}"
    walls = {label: found.wall for label, found in records.items()}
    name = configuration(Project.find().root)["site_name"]
    made_of = json.dumps([name, walls, how, Path(__file__).read_text(encoding="utf-8")])
    (site / FILE).parent.mkdir(exist_ok=True)
    (site / FILE).write_bytes(kept("social", made_of.encode(), lambda: draw(name, walls, how)))


def draw(name: str, walls: dict[str, float], how: str) -> bytes:
    """A PNG of the guide's name, of what the runs took (seconds by label), and of how that came about."""
    from PIL import Image, ImageDraw, ImageFont  # here, as only a build that changes the picture needs it

    image = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)

    def text(at: tuple[float, float], words: str, size: int, colour: str, *, bold: bool = False) -> None:
        sizes = range(size, 0, -1)  # the largest that fits; one font is everywhere: it comes with Pillow
        fonts = (ImageFont.load_default(smaller) for smaller in sizes)
        font = next(font for font in fonts if font.getlength(words) <= SIZE[0] - MARGIN - at[0])
        pen.text(at, words, colour, font, "ls", stroke_width=size / 44 if bold else 0)

    image.paste(_mark().resize((64, 64), Image.Resampling.LANCZOS), (MARGIN, MARGIN))
    text((MARGIN + 88, MARGIN + 52), name, 62, INK, bold=True)
    text((MARGIN, 212), LINE, 31, PALE)
    start, unit = MARGIN + 190, (SIZE[0] - 2 * MARGIN - 190 - 140) / max(walls.values())
    for row, (label, wall) in enumerate(walls.items()):
        base = 306 + 74 * row
        text((MARGIN, base), label, 33, INK)
        pen.rectangle([start, base - 33, start + unit * wall, base + 9], RUNS[label][1])
        text((start + unit * wall + 18, base), seconds(wall), 33, INK, bold=True)
    pen.line([MARGIN, 492, SIZE[0] - MARGIN, 492], EDGE, 2)
    text((MARGIN, SIZE[1] - MARGIN), how, 25, PALE)
    file = BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()


def _mark() -> Image:
    """The mark, large: scaled down it has smooth edges."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (512, 512), PAPER)
    pen = ImageDraw.Draw(image)
    for colour, box, radius in MARK:
        pen.rounded_rectangle([16 * value for value in box], 16 * radius, colour)
    return image
