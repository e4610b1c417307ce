"""The pseudo-terminal that a script writes to (POSIX)."""

from __future__ import annotations

import os
import struct

COLUMNS = 72


def opened() -> tuple[int, int]:
    """A pseudo-terminal: our end, which does not block, and the script's, 72 columns wide."""
    import fcntl
    import termios  # POSIX only

    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, COLUMNS, 0, 0))
    modes = termios.tcgetattr(theirs)
    modes[1] &= ~termios.OPOST  # line ends come as they are written, and a flood in half the time
    termios.tcsetattr(theirs, termios.TCSANOW, modes)
    os.set_blocking(ours, False)
    return ours, theirs
