"""Where the processes of the hanging programs on the page wrong/pickling wait."""

from guide.stacks import waits

__all__ = ["waits"]
