"""Charts of figures in `computed` fences: `{{ dots(…) }}` and `{{ curve(…) }}`, each with its table and its files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from measured.fences import charts, downloads
from measured.fences.base import Place, template
from measured.fences.values import Figure
from measured.formats import halves

Points = Sequence[tuple[float, Figure]]
"""Values of x, each with the figure measured there."""


def unit_of(figures: Iterable[Figure]) -> charts.Unit:
    """Return the unit of the figures; those without one are times. Raises ValueError if they have several."""
    by_text = {unit.text: unit for unit in charts.UNITS.values()}
    found = list(dict.fromkeys(by_text.get(figure.unit, charts.SECONDS) for figure in figures))
    if len(found) > 1:
        raise ValueError(f"a chart can't show {' and '.join(unit.name for unit in found)}")
    return found[0] if found else charts.SECONDS


def drawn_dots(rows: Mapping[str, Figure], title: str, log: bool, place: Place) -> str:
    """Return a line of dots per figure, one dot for each round. Raises ValueError as `charts.dots`, `unit_of` do."""
    unit = unit_of(rows.values())
    lines = [charts.Row(label, figure, *halves(unit.text(figure))) for label, figure in rows.items()]
    picture = charts.dots(lines, title, units=unit.units, log=log)
    table = [(label, unit.text(figure), str(figure.n)) for label, figure in rows.items()]
    data = [
        (label, number, value)
        for label, figure in rows.items()
        for number, value in zip(figure.rounds, figure.values, strict=True)
    ]
    text = charts.csv_text(["label", "round", unit.name], data)
    return _unit(_cited(title, list(rows.values()), place), picture, [("", title, "Rounds"), *table], text, place)


def drawn_curve(series: Mapping[str, Points], title: str, x: str, log: str, place: Place) -> str:
    """Return a line per series against x. Raises ValueError as `charts.curve` and `unit_of` do."""
    figures = [figure for points in series.values() for _, figure in points]
    unit = unit_of(figures)
    picture = charts.curve(series, title, x, unit=unit, log=log)
    across = sorted({at for points in series.values() for at, _ in points})
    found = {label: dict(points) for label, points in series.items()}
    table = [
        (f"{at:,.10g}", *(unit.text(points[at]) if at in points else "" for points in found.values())) for at in across
    ]
    data = [
        (label, at, number, value)
        for label, points in series.items()
        for at, figure in points
        for number, value in zip(figure.rounds, figure.values, strict=True)
    ]
    text = charts.csv_text(["series", x, "round", unit.name], data)
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
