"""The list of claims: every comparison on the pages, with what came of it.

Claims are made while pages are rendered, so the list is filled in when all of them are finished.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from html import escape
from itertools import groupby
from types import SimpleNamespace

from guide.pages import Place, anchors, link, title
from measured.build import Build, Claim
from measured.formats import number
from measured.project import Project

DATA = "about/claims.json"
"""The file with all claims, in the built site."""

PLACE = re.compile(r'(<div id="claims">).*?(</div>)', re.DOTALL)
"""The place on a page for the list."""

CLASS = ' class="measured-gallery measured-claims"'
"""The page's script sorts and filters a gallery: by text in the first two columns, by number in the others."""


def with_claims(pages: Mapping[str, str], build: Build) -> dict[str, str]:
    """Return the pages that have a place for the list, with the list in it."""
    found = {name: page for name, page in pages.items() if PLACE.search(page)}
    listed = as_html(build) if found else ""
    return {name: PLACE.sub(lambda found: f"{found[1]}{listed}{found[2]}", page) for name, page in found.items()}


def as_json(build: Build) -> str:
    """Return the claims as JSON, each with the address of its section below the top of the site."""
    known = anchors(build.project)
    return json.dumps(
        [{**asdict(claim), "address": _place(claim, known).address} for claim in _sorted(build)], indent=1
    )


def as_html(build: Build) -> str:
    """Return a summary and a table of the claims, grouped by page."""
    claims, known = _sorted(build), anchors(build.project)
    machines = Counter(claim.machine for claim in claims)
    usual = machines.most_common(1)[0][0] if claims else ""
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Claim", "Verdict", "Ratio (interval)"))
    body = []
    for page, group in groupby(claims, key=lambda claim: claim.page):
        name = f'<a href="{link(Place(page))}">{escape(title(build.project, page))}</a>'
        body.append(f'<tr class="measured-topic"><th scope="rowgroup" colspan="3">{name}</th></tr>')
        body += [_row(claim, _place(claim, known), build.project, usual) for claim in group]
    table = f"<table{CLASS}><thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>"
    data = f'<a href="../{DATA.rpartition("/")[2]}" download>As JSON</a>'
    return f"<p>{_summary(claims, usual, machines)} {data}.</p>{table if claims else ''}"


def _sorted(build: Build) -> list[Claim]:
    return sorted(build.claims, key=lambda claim: (claim.page, claim.line, claim.base, claim.other))


def _place(claim: Claim, known: Mapping[tuple[str, int], str]) -> Place:
    return Place(claim.page, known.get((claim.page, claim.line), ""))


def _summary(claims: Sequence[Claim], usual: str, machines: Collection[str]) -> str:
    """Return how many claims there are, and on which machine most were measured."""
    if not claims:
        return "This build compares nothing."
    verdicts = Counter(claim.verdict for claim in claims)
    parts = [
        f"{count} {text}"
        for verdict, text in (
            ("faster", "found the script or figure named first faster"),
            ("slower", "found it slower"),
            ("no difference shown", "showed no difference"),
            ("none", "could not be made in this build"),
        )
        if (count := verdicts[verdict])
    ]
    where = f"{'Except where noted, they' if len(machines) > 1 else 'They'} were measured with {escape(usual)}."
    return f"{len(claims)} comparison{'s' * (len(claims) != 1)}: {', '.join(parts)}. {where}"


def _row(claim: Claim, place: Place, project: Project, usual: str) -> str:
    ratio, verdict = "", f"not compared: {claim.reason}"
    if claim.ratio is not None and claim.interval:
        low, high = claim.interval
        ratio = number(SimpleNamespace(median=claim.ratio, low=low, high=high, n=claim.rounds, has_interval=True))
        verdict = claim.verdict
    notes = [f"{claim.rounds} rounds"] if claim.rounds else []
    notes += [claim.machine] if claim.machine != usual else []
    compared = f"<code>{escape(claim.other)}</code> against <code>{escape(claim.base)}</code>"
    heading = claim.heading or title(project, claim.page)
    return (
        f'<tr data-item="{escape(claim.page)}"><th scope="row" data-value="{escape(heading)}">'
        f'<a href="{link(place)}">{escape(heading)}</a>'
        f"<small>{', '.join([compared, *map(escape, notes)])}</small></th>"
        f'<td data-value="{escape(verdict)}">{escape(verdict)}</td>'
        f'<td data-value="{claim.ratio or 0}">{escape(ratio)}</td></tr>'
    )
