"""Wording of the page text-map-reduce.md: the ways to divide the work, and the counts of a text that was cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from measured.fences.values import Compared, Figure
from measured.formats import seconds, table

WAYS: Mapping[str, str] = {
    "text_per_task": "the text for each task",
    "counter_per_file": "a `Counter` for each file",
    "counter_per_group": "a `Counter` for each group",
    "merged_in_pairs": "groups, merged in pairs",
}
"""Names of other_ways.py, and what they are called on the page."""

Took = Mapping[str, Mapping[str, Figure]]
Ratio = Callable[[Figure, Figure], Compared]


def ways(took: Took, ratio: Ratio) -> str:
    """Return a table of all ways, compared with the loop."""
    loop = took["loop"]
    rows = [["Loop", seconds(loop["wall"]), seconds(loop["cpu"]), ""]]
    for way, label in WAYS.items():
        wall, cpu = took[way]["wall"], took[way]["cpu"]
        name = label[0].upper() + label[1:]
        rows.append([name, seconds(wall), seconds(cpu), str(ratio(loop["wall"], wall))])
    return table(["", "Time", "CPU of the parent", "Time, compared with the loop"], rows)


def verdict(took: Took, ratio: Ratio) -> str:
    """Return in which ways the parent alone used more CPU time than the loop, and in which less."""
    compared = {label: ratio(took["loop"]["cpu"], took[way]["cpu"]) for way, label in WAYS.items()}
    more = [label for label, found in compared.items() if found.slower]
    less = [label for label, found in compared.items() if found.faster]
    sentences = []
    if more:
        sentences.append(f"With {listed(more)}, the parent alone used more CPU time than the whole loop.")
    if less:
        used = "it used less" if more else "the parent used less CPU time than the loop"
        sentences.append(f"With {listed(less)}, {used}.")
    return " ".join(sentences) or "The parent's CPU times weren't shown to differ from the loop's."


def listed(labels: Sequence[str]) -> str:
    """Return labels as a list in a sentence."""
    return " and with ".join(labels)


def totals(lines: Sequence[str]) -> tuple[int, int]:
    """Return the number of words in the text, and of those counted, from the first lines of cut_words.py."""
    right, counted = (int(re.sub(r"\D", "", line.split(" ", 1)[0])) for line in lines[:2])
    return right, counted
