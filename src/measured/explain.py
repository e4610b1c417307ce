"""Explanations for the terminal: why a script has no record that can be shown, how it is run, how its runs ended.

They are apart from `schedule`, whose text is part of every record's key: a message that is reworded must not make all
records stale.
"""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

from measured.formats import seconds, span
from measured.records.model import Record
from measured.records.store import Stored
from measured.runner.protocol import Limits, Run
from measured.script import Script

SHOWN_LINES = 12
"""Number of lines told from the end of a failed run's output."""

TRACEBACK = "Traceback (most recent call last):"
CAUSE = "The above exception was the direct cause of the following exception:"


def missing(script: Script, stored: Stored) -> str:
    """Return why a script has to run first."""
    if stored.damage:
        return f"{stored.damage}. Make a new one:  measured site"
    if stored.record:
        return f"{script.shown} has a record of too few rounds; make a full one:  measured site"
    return f"{script.shown} has no record yet; make one:  measured site"


def not_runnable(script: Script, needs: str, fit: str, damage: str) -> str:
    """Return why a script can be neither run on this interpreter nor shown from a recording.

    `needs` and `fit` come from `Settings.unmet`.
    """
    lacks = damage or "there is no recording of it as it is now"
    return (
        f"{script.shown} needs {needs}, and {lacks}.\n"
        f"  Make one; name a Python {fit}:  measured record {script.file} --python PYTHON"
    )


def how(script: Script, rounds: int, *, timed: bool) -> str:
    """Return how a script is about to run, in a few words."""
    words = [
        *([f"{rounds} rounds"] if rounds > 1 or timed else []),
        *(["exclusive"] if timed else []),
        f"limit {script.settings.timeout:g} s",
    ]
    return ", ".join(words)


def result(record: Record) -> str:
    """Return what came of a script's runs, in a line."""
    took = seconds(record.wall)
    if record.timed and len(record.counted) > 1:
        took += f" ({span(record.time.low, record.time.high)}, {len(record.counted)} rounds)"
    marks = "".join(f"; {mark.kind}: {mark.text}" for mark in record.marks)
    return f"{'FAILED' if record.problem else 'ok'}, {record.end}, {took}{marks}"


def failed(script: Script, record: Record) -> str:
    """Return a failed run as one block of text: script, expected, got, its last line, the last lines of its output."""
    run, limits = record.run, script.settings.limits
    lines = record.output.rstrip().splitlines()
    cut = ["…"] if len(lines) > SHOWN_LINES else []
    told = [
        f"{script.shown} did not do what it declares",
        f"  expected: {record.expect}" + "".join(f", leaves a {kind}" for kind in record.leaves),
        f"  got:      {record.end} after {run.wall:.2f} s",
        *(f"  at:       {place}" for place in _last_place(script, record.output)),
        *(f"  limit:    {limit}" for limit in _limits_met(run, limits)),
        *(f"  left behind: {name}" for name in run.left_behind),
        *(f"  changed while it ran, by it or by a script that ran beside it: {name}" for name in run.changed),
        *(f"  must not be published: {kind}, in its output or in a file it left" for kind in run.leaks),
        "  output:",
        *[f"    | {line}" for line in [*cut, *lines[-SHOWN_LINES:]] or ["(no output)"]],
        *_remedies(record),
    ]
    return "\n".join(told)


def _last_place(script: Script, output: str) -> list[str]:
    """Return file and line of the script's last frame in the last traceback of an output; nothing if it has none.

    The end of a traceback can consist of library frames. If an exception has a cause, such as the exception in a
    worker, the frame is that of the cause.
    """
    _, *tracebacks = output.split(TRACEBACK)
    first = max(len(tracebacks) - 1, 0)
    while first and CAUSE in tracebacks[first - 1]:
        first -= 1
    end = script.path.name if Path(script.file).is_absolute() else script.file
    frame = re.compile(rf'File "(?:[^"\n]*[/\\])?{re.escape(end)}", line (\d+)')
    found = (frame.findall(text) for text in [*tracebacks[first:], output])
    return [f"{script.file}:{lines[-1]}" for lines in found if lines][:1]


def _remedies(record: Record) -> list[str]:
    """Return what to do about a run that ended as not declared, if that end can be declared."""
    if record.end == record.expect or not record.end.startswith(("exit", "signal", "timeout")):
        return []
    return [f'  to do:    fix it; if it is meant to end so, declare expect = "{record.end}" in its [tool.measured]']


def _limits_met(run: Run, limits: Limits) -> list[str]:
    """Return the limits that may have ended a run, with the key in its metadata that raises each."""
    met = {
        "timeout": (run.end == "timeout", f"{limits.timeout:g} s"),
        "memory": (run.end == "memory limit", f"{limits.memory:g} GiB for all its processes together"),
        "processes": (run.end == "process limit", f"{limits.processes} processes at once"),
        "open_files": (os.strerror(errno.EMFILE) in run.output, f"{limits.open_files} open files for each process"),
    }
    return [f"{text} (`{key}` in its [tool.measured] raises it)" for key, (is_met, text) in met.items() if is_met]
