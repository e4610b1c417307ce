"""The picture for links to the guide."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageColor

from guide.publish import social_picture
from guide.publish.social_picture import RUNS, SIZE, draw
from tests.engine.conftest import SampleProject

LONG = "The same primes counted by CPython 3.15.2 (free-threaded) on " + "a processor with a very long name, " * 5


def longest_row(picture: Image.Image, colour: str) -> int:
    """Pixels of a colour in the row that has most of them."""
    wanted, (width, height) = ImageColor.getrgb(colour), picture.size
    return max(sum(picture.getpixel((x, y)) == wanted for x in range(width)) for y in range(height))


def drawn(walls: dict[str, float], how: str = "on this machine") -> Image.Image:
    return Image.open(BytesIO(draw("The guide", walls, how)))


def test_the_bars_are_as_long_as_the_runs_took():
    picture = drawn({"Serial": 2.0, "Threads": 4.0, "Processes": 1.0})
    serial, threads, processes = (longest_row(picture, colour) for _, colour in RUNS.values())
    assert picture.size == SIZE
    assert (serial / processes, threads / processes) == pytest.approx((2, 4), rel=0.02)


@pytest.mark.parametrize("how", ["short", LONG])
def test_nothing_reaches_into_the_margin(how: str):
    picture = drawn({"Serial": 88.8, "Threads": 88.8, "Processes": 88.8}, how)
    used = Image.eval(picture.convert("L"), lambda level: 250 - min(level, 250)).getbbox()
    left, top, right, bottom = used or (0, 0, 0, 0)
    margin = social_picture.MARGIN - 12  # of which a letter's descender may take some
    assert margin <= min(left, top, SIZE[0] - right, SIZE[1] - bottom)


@pytest.mark.parametrize("asked", [True, False])
def test_it_is_drawn_where_the_home_page_names_it(project: SampleProject, asked: bool, monkeypatch: pytest.MonkeyPatch):
    for name, _ in RUNS.values():
        project.write(name, "")
    monkeypatch.setattr(social_picture, "draw", lambda name, walls, how: f"{name} {sorted(walls)} {how}".encode())
    (project.root / "site").mkdir()
    (project.root / "site/index.html").write_text('content="https://x.org/assets/social.png"' if asked else "")
    social_picture.write(project.root / "site")
    picture = project.root / "site/assets/social.png"
    assert picture.is_file() == asked
    assert not asked or picture.read_text().startswith("Test ['Processes', 'Serial', 'Threads'] The same primes")


def test_who_does_not_draw_needs_no_pillow_and_no_parser(tmp_path: Path):
    code = "import measured.cli, sys; print({'PIL', 'bs4', 'markdownify'} & set(sys.modules))"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=tmp_path)
    assert told.stdout == "set()\n"
