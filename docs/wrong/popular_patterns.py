"""Where the processes of the hanging programs on the page wrong/popular-patterns wait."""

from guide.stacks import waits

__all__ = ["waits"]
