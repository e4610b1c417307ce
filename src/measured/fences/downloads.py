"""Files beside a page: the data and the picture of a fence, one click away from it."""

from __future__ import annotations

import posixpath

from markupsafe import Markup

from measured.fences.base import Place, template


def download(place: Place, name: str, text: str) -> str:
    """Have the build publish a text file beside a page, and return its address relative to the page.

    The address is empty where the page is unknown. Another file of the same name on that page gets a number. Links to
    it need the attribute `download`, so that the builder doesn't take its address for that of a page.
    """
    if not place.page:
        return ""
    folder, files = place.folder, place.build.files
    stem, extension = posixpath.splitext(name)
    number = 1
    while files.setdefault(f"{folder}{name}", text) != text:
        number += 1
        name = f"{stem}-{number}{extension}"
    return place.address(name)


def links(place: Place, name: str, files: dict[str, str]) -> Markup:
    """Return links to downloads of a page: `files` are texts by extension, all with this name. `SVG · CSV`."""
    found = [(extension.upper(), download(place, f"{name}.{extension}", text)) for extension, text in files.items()]
    return template("downloads", links=found) if place.page else Markup()
