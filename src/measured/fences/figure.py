"""The `figure` fence: a picture that a script left, an SVG or the JSON of a timeline (see `charts.timeline`).

```figure
run: concepts/timeline.py
file: timeline.json
alt: Two threads take turns, two processes run at the same time.
```
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Self
from xml.etree import ElementTree

from markupsafe import Markup

from measured.fences import charts, downloads
from measured.fences.base import Fence, FenceError, Place, Rendered, only_keys, parsed_yaml, template
from measured.fences.provenance import made, provenance
from measured.suggest import did_you_mean


@dataclass(frozen=True)
class Figure(Fence):
    """A file that a run left, as a picture."""

    name = "figure"

    run: str
    file: str
    alt: str
    """Text for readers who can't see it."""

    @classmethod
    def parse(cls, body: str) -> Self:
        """Return the fence of a mapping with `run`, `file` and `alt`."""
        return cls(**only_keys(parsed_yaml(body), required=("run", "file", "alt")))

    @property
    def scripts(self) -> tuple[str, ...]:
        """The script that left the file."""
        return (self.run,)

    def render(self, place: Place) -> Rendered:
        """Return the picture with its provenance."""
        record, outcome = place.build.record(self.run), place.build.outcome(self.run)
        shown, file = outcome.script.shown, self.file
        if file in record.run.files_left_out:
            raise FenceError(f"{shown} left a file {file!r} that is too large to keep, or can't be read")
        if file not in record.run.files:
            raise FenceError(f"{shown} left no file {file!r}{did_you_mean(file, list(record.run.files))}")
        caption = provenance(outcome, record, place)
        cited = downloads.citation(place, place.heading or self.alt, [made(record)])
        try:
            if file.endswith(".json"):
                picture, files = _timeline(record.json(file), self.alt, cited)
            else:
                picture, files = _svg(record.text(file), self.alt), {"svg": record.text(file)}
        except (ValueError, KeyError, TypeError, ElementTree.ParseError) as error:
            raise FenceError(f"{shown}: its {file} can't be drawn: {error!r}") from None
        links = downloads.links(place, PurePosixPath(file).stem, files, cited)
        return Rendered(template("figure", picture=picture, caption=caption, files=links))


def _timeline(events: Any, alt: str, cited: Sequence[str]) -> tuple[Markup, dict[str, str]]:
    """Return a timeline with its table, and its files by extension."""
    picture = charts.timeline(events, alt)
    rows = [(row["group"], row["label"], *span) for row in events["rows"] for span in row["spans"]]
    files = {
        "svg": picture.file(cited[0], cited[1:]),
        "csv": charts.csv_text(["group", "lane", "start (s)", "end (s)"], rows),
    }
    heads = ("Lane", "From", "To", "Busy", "Spans")
    return charts.chart(picture, heads, charts.spans(events), folded="The same in numbers"), files


def _svg(text: str, alt: str) -> Markup:
    """Return an SVG to be put into a page: parsed, so that a broken one can't break the page, and with a text."""
    ElementTree.register_namespace("", "http://www.w3.org/2000/svg")
    root = ElementTree.fromstring(text)
    if not root.tag.endswith("svg"):
        raise ValueError(f"the root element is {root.tag}, not svg")
    root.attrib.pop("width", None)
    root.attrib.pop("height", None)
    root.attrib.update({"role": "img", "aria-label": alt})
    return Markup(ElementTree.tostring(root, encoding="unicode"))
