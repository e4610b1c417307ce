"""Run one script in isolation and measure it; leave nothing behind.

A run is `python FILE`, because a worker started by spawn or forkserver imports `__main__` from a file, and code run by
`exec()` has none. `client` asks a supervisor, a small process that is used for one run after another, to make it.
"""

from typing import TYPE_CHECKING, Any

from measured.runner.protocol import Interrupted, Limits, Run

if TYPE_CHECKING:
    from measured.runner.client import run, version

__all__ = ["Interrupted", "Limits", "Run", "run", "version"]


def __getattr__(name: str) -> Any:
    """Import `client` on first use: the supervisor imports this package too, and needs neither it nor psutil."""
    if name in ("run", "version"):
        from measured.runner import client

        return getattr(client, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
