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
    text = charts.csv_text(["label", "round", "seconds"], data)
    return _unit(_cited(title, list(rows.values()), place), picture, [("", title, "Rounds"), *table], text, place)


def drawn_curve(series: Mapping[str, Points], names: tuple[str, str], log: str, kind: str, place: Place) -> str:
    """Return a line per series, of one of `charts.KINDS`. Raises ValueError as `charts.curve` does.

    The names say what is measured, and against what.
    """
    title, x = names
    estimates = {label: [(at, figure) for at, figure in points] for label, points in series.items()}
    picture = charts.curve(estimates, title, x, log=log, kind=kind)
    text_of = charts.KINDS[kind][1]
    across = sorted({at for points in series.values() for at, _ in points})
    found = {label: dict(points) for label, points in series.items()}
    table = [
        (f"{at:,.10g}", *(text_of(points[at]) if at in points else "" for points in found.values())) for at in across
    ]
    data = [
        (label, at, number, value)
        for label, points in series.items()
        for at, figure in points
        for number, value in zip(figure.rounds, figure.values, strict=True)
    ]
    figures = [figure for points in series.values() for _, figure in points]
    text = charts.csv_text(["series", x, "round", "share" if kind == "percent" else kind], data)
    return _unit(_cited(title, figures, place), picture, [(x, *series), *table], text, place)


def _cited(title: str, figures: Sequence[Figure], place: Place) -> list[str]:
    machines = dict.fromkeys(figure.machine for figure in figures if figure.machine)
    return downloads.citation(place, title, list(machines))


def _unit(
    cited: Sequence[str], picture: charts.Picture, table: Sequence[Sequence[str]], data: str, place: Place
) -> str:
    """Return a chart as a block of the page.

    The first part cited is its title; the first row of the table is its head; `data` is the text of its CSV.
    """
    name = re.sub(r"\W+", "-", cited[0].lower()).strip("-")
    links = downloads.links(place, name, {"svg": picture.file(cited[0], cited[1:]), "csv": data}, cited)
    below = template("below", files=links) if links else Markup()
    return f'<div class="measured measured-drawn">{charts.chart(picture, table[0], table[1:], below=below)}</div>'
