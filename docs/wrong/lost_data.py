"""Sentences of the page wrong/lost-data, from what runs left."""

from __future__ import annotations

from collections.abc import Mapping


def unclosed(files: Mapping[str, object], calls: int) -> str:
    """Return how many of the calls of an unclosed pool wrote their key into its file."""
    keys = sum(bool(text) for name, text in files.items() if name.endswith(".key"))
    if keys == calls:
        return f"All {calls} files were written: this time the calls ended before the program did."
    return f"{keys or 'None'} of the {calls} files {'was' if keys == 1 else 'were'} written, and the exit code is 0."
