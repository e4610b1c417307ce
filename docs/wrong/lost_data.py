"""Sentences of the page wrong/lost-data, from what runs left."""

from __future__ import annotations

from collections.abc import Mapping


def unclosed(files: Mapping[str, object], calls: int) -> str:
    """Return how many of the calls of an unclosed pool wrote their key into its file."""
    keys = sum(bool(text) for name, text in files.items() if name.endswith(".key"))
    if keys == calls:
        return f"The first script wrote all {calls} files: this time the calls ended before the program did."
    return f"The first script wrote {keys or 'none'} of the {calls} files, and its exit code is 0."
