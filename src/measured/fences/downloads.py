"""Files beside a page, and how to cite them: the data and the picture of a fence, one click away from it."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence

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


def links(
    place: Place, name: str, files: Mapping[str, str], cited: Sequence[str] = (), method: Markup | str = ""
) -> Markup:
    """Return links to downloads of a page, and a button that copies a citation: `SVG · CSV · Cite · Method`.

    `files` are texts by extension, all with this name; `cited` are the parts of the citation; `method` is a link to how
    it was measured.
    """
    found = [(extension.upper(), download(place, f"{name}.{extension}", text)) for extension, text in files.items()]
    citation = ". ".join(part.removesuffix(".") for part in cited) + "." if place.site and cited else ""
    return template("downloads", links=found, citation=citation, method=method) if place.page else Markup()


def citation(place: Place, title: str, made: Sequence[str]) -> list[str]:
    """Return the parts of a citation: the title, the site and the page where they are known, and how it was made."""
    return [title, *([f"{place.site}{place.folder}"] if place.site else []), *filter(None, made)]
