"""Texts and tables of the page producer-consumer.md."""

from collections.abc import Iterator, Sequence

ITEMS = 50
"""Number of items that each run of until_empty.py sends."""


def outcomes(until_empty: Sequence[int], until_sentinel: Sequence[int]) -> Iterator[tuple[str, int, int]]:
    """Return the rows of the table of runs by the number of items received."""
    for label, least, most in (("nothing", 0, 0), ("some items", 1, ITEMS - 1), ("all items", ITEMS, ITEMS)):
        yield label, within(until_empty, least, most), within(until_sentinel, least, most)


def within(runs: Sequence[int], least: int, most: int) -> int:
    """Return how many runs received between that many items, inclusive."""
    return sum(least <= got <= most for got in runs)


def summary(until_empty: Sequence[int]) -> str:
    """Return how many runs lost items, as one or two sentences."""
    lost, runs = within(until_empty, 0, ITEMS - 1), len(until_empty)
    loop = "The loop that asks `empty()`"
    if lost == 0:
        return f"{loop} lost nothing in {runs} runs of this build. That was luck."
    if lost == runs:
        return f"{loop} lost items in every one of {runs} runs."
    return f"{loop} lost items in {lost} of {runs} runs. In the others it lost nothing, so a test can pass."
