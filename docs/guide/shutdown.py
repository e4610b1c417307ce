"""Wording of the page shutdown.md: tables of what endings.py found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from measured.formats import table

METHODS = "fork", "spawn", "forkserver"

ENDS = {
    "return": "the function returns",
    "sys.exit()": "`sys.exit()`",
    "exception": "an uncaught exception",
    "Pool.close()": "`close()` and `join()` of its `Pool`",
    "os._exit()": "`os._exit()`",
    "Process.terminate()": "`terminate()`",
    "Process.kill()": "`kill()`",
    "Pool.terminate()": "`terminate()` of its `Pool`, as at the end of a `with` block",
}
"""Rows of the table of ends: each end of endings.py and its wording."""


def endings(found: Mapping[str, Mapping[str, Sequence[str]]]) -> str:
    """Return what ran at each end of a worker with each start method, as a table."""
    return table(
        ["The worker ends by", *(f"`{method}`" for method in METHODS)],
        ([words, *(_ran(found[end][method]) for method in METHODS)] for end, words in ENDS.items()),
    )


def _ran(effects: Sequence[str]) -> str:
    return ", ".join(word if word == "buffer" else f"`{word}`" for word in effects) or "nothing"
