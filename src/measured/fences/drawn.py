"""Charts of figures in `computed` fences: `{{ dots(…) }}` and `{{ curve(…) }}`, each with its table and its files."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from measured.fences import charts, downloads
from measured.fences.base import Place, template
from measured.fences.values import Figure
from measured.formats import halves, seconds

Points = Sequence[tuple[float, Figure]]
"""Values of x, each with the figure measured there."""


def drawn_dots(rows: Mapping[str, Figure], title: str, log: bool, place: Place) -> str:
    """Return a line of dots per figure, in seconds, one dot for each round. Raises ValueError as `charts.dots` does."""
    lines = [charts.Row(label, figure, *halves(seconds(figure))) for label, figure in rows.items()]
    picture = charts.dots(lines, title, log=log)
    table = [(label, seconds(figure), str(figure.n)) for label, figure in rows.items()]
    data = [
        (label, number, value)
        for label, figure in rows.items()
        for number, value in zip(figure.rounds, figure.values, strict=True)
    ]
    files = _files(picture, title, list(rows.values()), charts.csv_text(["label", "round", "seconds"], data))
    return _unit(title, picture, [("", title, "Rounds"), *table], files, place)


def drawn_curve(series: Mapping[str, Points], title: str, x: str, log: str, place: Place) -> str:
    """Return a line per series, in seconds, against x. Raises ValueError as `charts.curve` does."""
    estimates = {label: [(at, figure) for at, figure in points] for label, points in series.items()}
    picture = charts.curve(estimates, title, x, log=log)
    across = sorted({at for points in series.values() for at, _ in points})
    found = {label: dict(points) for label, points in series.items()}
    table = [
        (f"{at:,.10g}", *(seconds(points[at]) if at in points else "" for points in found.values())) for at in across
    ]
    data = [
        (label, at, number, value)
        for label, points in series.items()
        for at, figure in points
        for number, value in zip(figure.rounds, figure.values, strict=True)
    ]
    figures = [figure for points in series.values() for _, figure in points]
    files = _files(picture, title, figures, charts.csv_text(["series", x, "round", "seconds"], data))
    return _unit(title, picture, [(x, *series), *table], files, place)


def _files(picture: charts.Picture, title: str, figures: Sequence[Figure], data: str) -> dict[str, str]:
    machines = dict.fromkeys(figure.machine for figure in figures if figure.machine)
    return {"svg": picture.file(title, list(machines)), "csv": data}


def _unit(
    title: str, picture: charts.Picture, table: Sequence[Sequence[str]], files: dict[str, str], place: Place
) -> str:
    """Return a chart as a block of the page; the first row of the table is its head."""
    links = downloads.links(place, re.sub(r"\W+", "-", title.lower()).strip("-"), files)
    below = template("below", files=links) if links else Markup()
    return f'<div class="measured measured-drawn">{charts.chart(picture, table[0], table[1:], below=below)}</div>'
