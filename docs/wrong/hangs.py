"""Where the processes of the hanging programs on the page wrong/hangs wait."""

from guide.stacks import waits

__all__ = ["waits"]
