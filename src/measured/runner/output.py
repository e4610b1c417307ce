"""A script's output: kept in bounded memory, and made readable as text.

What a terminal would only act on is shown or left out, so that no output can break a page: colours go, a carriage
return writes over its line, other control characters become visible signs.
"""

from __future__ import annotations

import os
import re

HEAD = 256 * 1024
TAIL = 64 * 1024
"""Bytes kept of the beginning and of the end; what lies between is left out, and the gap is marked."""
LINE = 2_000
"""Characters: a longer line is cut in its middle, with a mark."""

COLOUR = re.compile(r"\x1b\[[\d;:]*m")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Output:
    """Bytes as they come; their beginning and their end are kept."""

    def __init__(self) -> None:
        self.head = bytearray()
        self.tail = bytearray()
        self.left_out = 0

    def add(self, data: bytes) -> None:
        """Take what was read. Memory stays below HEAD + 2 TAIL bytes and what is added."""
        room = HEAD - len(self.head)
        self.head += data[:room]
        self.tail += data[room:] if room < len(data) else b""
        if len(self.tail) > 2 * TAIL:
            self.left_out += len(self.tail) - TAIL
            del self.tail[:-TAIL]

    def text(self) -> str:
        """All of it as readable text, lines ended by `\\n`; gaps are marked `[… N bytes left out …]`."""
        if not self.left_out:
            return readable((self.head + self.tail).decode(errors="replace"))
        gap = f"\n[… {self.left_out:,} bytes left out …]\n"
        return readable(self.head.decode(errors="replace")) + gap + readable(self.tail.decode(errors="replace"))


def readable(text: str) -> str:
    """Text without control characters but line ends and tabs, no line much longer than LINE."""
    text = COLOUR.sub("", text.replace("\r\n", "\n"))
    if CONTROL.search(text):
        text = "\n".join(CONTROL.sub(_sign, _overwritten(line)) for line in text.split("\n"))
    if max(map(len, text.split("\n"))) > LINE:
        text = "\n".join(map(_cut, text.split("\n")))
    return text


def one_line(name: str) -> str:
    """The name of a file or of a process, whatever bytes it is made of, as text that can be written everywhere."""
    return CONTROL.sub(_sign, os.fsencode(name).decode(errors="replace")).replace("\n", "␊").replace("\t", "␉")


def _overwritten(line: str) -> str:
    """What a terminal shows of a line with carriage returns: each writes over the line from its beginning."""
    shown = ""
    for part in reversed(line.split("\r")):  # what was written last is on top
        shown += part[len(shown) :]
    return shown


def _sign(found: re.Match[str]) -> str:
    """The picture that Unicode has of a control character: ␀ for NUL, ␛ for escape."""
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"\\x{code:02x}"


def _cut(line: str) -> str:
    if len(line) <= LINE:
        return line
    half = LINE // 2
    return f"{line[:half]} [… {len(line) - 2 * half:,} characters left out …] {line[-half:]}"
