"""Output of a script: collected in bounded memory and converted to readable text.

No output can break a page: colors are removed, a carriage return overwrites its line, and other control characters
become visible symbols.
"""

from __future__ import annotations

import os
import re

COLUMNS, ROWS = 72, 24
"""Size of the terminal that a script writes to."""
HEAD = 256 * 1024
TAIL = 64 * 1024
"""Bytes kept of the beginning and of the end; the gap between them is marked."""
LINE = 2_000
"""Characters: a longer line is cut in its middle, with a mark."""

COLOR = re.compile(r"\x1b\[[\d;:]*m")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Output:
    """A stream of bytes of which the beginning and the end are kept."""

    def __init__(self) -> None:
        self.head = bytearray()
        self.tail = bytearray()
        self.left_out = 0

    def add(self, data: bytes) -> None:
        """Append bytes. At most HEAD + 2 TAIL bytes are kept."""
        room = HEAD - len(self.head)
        self.head += data[:room]
        self.tail += data[room:] if room < len(data) else b""
        if len(self.tail) > 2 * TAIL:
            self.left_out += len(self.tail) - TAIL
            del self.tail[:-TAIL]

    def text(self) -> str:
        """Return all of it as readable text with lines that end in `\\n`; a gap is marked `[… N bytes left out …]`."""
        if not self.left_out:
            return readable((self.head + self.tail).decode(errors="replace"))
        gap = f"\n[… {self.left_out:,} bytes left out …]\n"
        return readable(self.head.decode(errors="replace")) + gap + readable(self.tail.decode(errors="replace"))


def readable(text: str) -> str:
    """Return text without control characters, except line ends and tabs, and without lines much longer than LINE."""
    text = COLOR.sub("", text.replace("\r\n", "\n"))
    if CONTROL.search(text):
        text = "\n".join(CONTROL.sub(_symbol, _overwritten(line)) for line in text.split("\n"))
    if max(map(len, text.split("\n"))) > LINE:
        text = "\n".join(map(_cut, text.split("\n")))
    return text


def one_line(name: str) -> str:
    """Return the name of a file or process, which can hold any bytes, as text in one line that can be encoded."""
    return CONTROL.sub(_symbol, os.fsencode(name).decode(errors="replace")).replace("\n", "␊").replace("\t", "␉")


def _overwritten(line: str) -> str:
    """Return a line as a terminal shows it: each carriage return overwrites it from its beginning."""
    shown = ""
    for part in reversed(line.split("\r")):  # the last part hides the others
        shown += part[len(shown) :]
    return shown


def _symbol(found: re.Match[str]) -> str:
    """Return Unicode's symbol for a control character: ␀ for NUL, ␛ for escape."""
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"\\x{code:02x}"


def _cut(line: str) -> str:
    if len(line) <= LINE:
        return line
    half = LINE // 2
    return f"{line[:half]} [… {len(line) - 2 * half:,} characters left out …] {line[-half:]}"
