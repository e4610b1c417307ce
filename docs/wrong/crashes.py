"""Where the processes of the hanging programs on the page wrong/crashes wait."""

from guide.stacks import waits

__all__ = ["waits"]
