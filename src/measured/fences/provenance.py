"""What stands below a run: the command a reader types, the script to keep, how long it took, on what, when."""

from __future__ import annotations

import os
from collections.abc import Sequence
from html import escape

from measured.formats import day, percent, seconds
from measured.records.model import Record
from measured.script import Script


def _command(script: Script, top: str) -> str:
    """A line: the command a reader types, to copy, and the script, to see or to keep."""
    name = escape(script.shown)
    return (
        f'<p class="measured-command"><code>python {name}</code> '
        f'<button type="button" data-clipboard-text="python {name}"'
        f' aria-label="Copy the command">Copy</button> '
        f'<a class="measured-download" href="{top}{name}" download>Download</a></p>'
    )


def provenance_of_all(runs: Sequence[tuple[Script, Record]], top: str) -> str:
    """The same for runs that are compared."""
    records = [record for _, record in runs]
    how = f"Each a whole process, from start to exit; the median of {_runs(records[0])}, taken in turns."
    commands = "".join(_command(script, top) for script, _ in runs)
    return (
        f'<details class="measured-more"><summary>The {len(runs)} scripts</summary>'
        f'<div class="measured-provenance">{commands}</div></details>'
        f'<div class="measured-provenance"><p>{how} {_on(*records)}{_load(*records)}</p></div>'
    )


def link(name: str, top: str) -> str:
    """The name of a script as a link to it: in the repository where that is known, else to the copy in the site."""
    repository = os.environ.get("REPO_URL", "").rstrip("/")
    address = f"{repository}/blob/main/{name}" if repository else top + name
    return f'<a href="{escape(address)}">{escape(name)}</a>'


def provenance(script: Script, record: Record, origin: str, top: str) -> str:
    """The command a reader types; below, how long it took, on what, when."""
    took = f"Took {seconds(record.wall)}"
    if record.end == "timeout":
        took = f"Stopped at its limit of {seconds(script.settings.timeout)}"
    elif record.end.endswith("limit"):
        took = f"Stopped at its {record.end} after {seconds(record.wall)}"
    if len(record.walls) > 1:
        took += f" (median of {_runs(record)}, {seconds(record.walls[0])} to {seconds(record.walls[-1])})"
    elsewhere = ""
    if origin == "recording":
        again = f"measured record {script.shown} --python PYTHON"
        elsewhere = f"<br>A recording: this build's Python can't run it. Make it anew: <code>{escape(again)}</code>"
    return (
        f'<div class="measured-provenance">{_command(script, top)}'
        f"<p>{took}. {_on(record)}{elsewhere}{_load(record)}</p></div>"
    )


def _on(first: Record, *others: Record) -> str:
    env = first.environment
    packages = {
        name: version for record in (first, *others) for name, version in record.environment.dependencies.items()
    }
    using = f" with {', '.join(f'{name} {version}' for name, version in sorted(packages.items()))}" if packages else ""
    return f"{escape(env.interpreter + using)} on {escape(env.machine)}, {day(first.when)}."


def _load(*records: Record) -> str:
    """A warning, where other programs used the CPUs while these were timed."""
    worst = max(record.outside_load for record in records)
    if not any(record.loaded for record in records):
        return ""
    return f"<br><strong>Other programs used up to {percent(worst)} of the CPUs meanwhile: a rough guide only.</strong>"


def _runs(record: Record) -> str:
    return f"{len(record.walls)} runs"


def ending(record: Record, script: Script) -> str:
    """How a run ended that did not just end: its script declares it, else the page would not show it."""
    if record.end == "exit 0":
        return ""
    how = f"ended with {record.end.replace('exit', 'exit code')}"
    if record.end == "timeout":
        how = f"stopped at its limit of {seconds(script.settings.timeout)}"
    elif record.end.endswith("limit"):
        how = f"stopped at its {record.end}"
    elif record.end.startswith("signal"):
        how = f"ended by {record.end.removeprefix('signal ')}"
    return f' <strong class="measured-end">{how}, as meant</strong>'
