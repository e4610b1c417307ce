"""The lines below a run: the command to copy, the time it took where that was measured, on which machine, and when."""

from __future__ import annotations

import os
import shlex

from markupsafe import Markup

from measured.fences.base import Place, template
from measured.fences.files import address
from measured.formats import day, halves, seconds
from measured.records.model import Record
from measured.schedule import Outcome
from measured.script import Script
from measured.script.metadata import METHODS


def provenance(outcome: Outcome, record: Record, place: Place) -> Markup:
    """Return the command, and a line on how the record came about.

    Interpreter and machine are named once on a page, and wherever they are others.
    """
    text = [_took(outcome, record, place), _method(outcome.script), _where(record, place), day(record.when)]
    return template(
        "provenance",
        command=command(outcome.script, place.top),
        text=_sentence(text),
        runs=place.top + address(record.name, "csv"),
        record=place.top + address(record.name, "json"),
        notes=[f"{mark.text[0].upper()}{mark.text[1:]}." for mark in record.marks],
        again=_again(outcome.script) if outcome.origin == "recording" else "",
    )


def _again(script: Script) -> str:
    """Return the command that makes a recording again."""
    python = f"python{script.variant}" if script.variant and script.variant not in METHODS else "PYTHON"
    return f"measured record {script.file} --python {python}"


def _sentence(parts: list[str]) -> Markup:
    text = Markup(", ").join(filter(None, parts))
    return text[:1].upper() + text[1:]


def condition(script: Script) -> str:
    """Return the name of a variant: `spawn`, `Python 3.14`; nothing where the script has none."""
    return script.variant if script.variant in METHODS else f"Python {script.variant}" if script.variant else ""


def _method(script: Script) -> Markup:
    """Return the start method of a variant, and how it was set; nothing where the script has no such variants."""
    text = Markup("with <code>{}</code>, set by <code>set_start_method</code> before the script ran")
    return text.format(script.variant) if script.variant in METHODS else Markup()


def _where(record: Record, place: Place) -> Markup:
    """Return packages, interpreter and machine; the last two as a link where the page has named them before."""
    if circumstances(record) == place.stated:
        machine = place.link("this machine", place.build.project.machine)
        using = f"with {packages(record)} " if packages(record) else ""
        return Markup("{}on {}").format(using, machine)
    return Markup("{}").format(made(record).removesuffix(f", {day(record.when)}"))


def command(script: Script, top: str) -> Markup:
    """Return the command a reader types, to copy, and a link that downloads the script."""
    given = script.settings.command
    # Any other command prepares something for the build, which a reader doesn't need.
    typed = given if given[:1] == ("{python}",) and given[1:2] != ("-c",) else ("{python}", "{file}")
    words = [{"{python}": "python", "{file}": script.file}.get(word, word) for word in typed]
    return template("command", typed=shlex.join(words), name=script.file, top=top)


def made(record: Record) -> str:
    """Return interpreter, packages, machine and date of a record."""
    using = f" with {packages(record)}" if packages(record) else ""
    return f"{record.environment.interpreter}{using} on {record.environment.machine}, {day(record.when)}"


def circumstances(record: Record) -> str:
    """Return interpreter and machine of a record."""
    return f"{record.environment.interpreter} on {record.environment.machine}"


def packages(record: Record) -> str:
    """Return the packages that a record was made with: `numpy 2.4.6`."""
    return ", ".join(f"{name} {version}" for name, version in sorted(record.environment.dependencies.items()))


def _took(outcome: Outcome, record: Record, place: Place) -> Markup:
    """Return the run's time; empty where the time was not measured."""
    if stopped := _stopped(record, outcome.script):
        return Markup("{}").format(stopped)
    if not record.timed:
        return Markup()
    method = place.link(f"{record.time.n} rounds", place.build.project.method)
    return Markup("{}, {}{}").format(seconds(record.time), method, "" if record.time.has_interval else ", a range")


def runs(record: Record) -> str:
    """Return within which times a script ran, and how often: `0.98–1.7, 6 rounds`."""
    if not record.timed:
        return "run once, not timed" if record.time.n == 1 else f"{record.time.n} runs, not timed"
    interval = halves(seconds(record.time))[1]
    return f"{interval}, {record.time.n} rounds" if record.time.has_interval else f"{interval or 'one run'}, a range"


def link(name: str, top: str) -> Markup:
    """Return a script's name as a link to it: in the repository where that is known, else to its copy in the site."""
    repository = os.environ.get("REPO_URL", "").rstrip("/")
    address = f"{repository}/blob/main/{name}" if repository else top + name
    return Markup('<a href="{}">{}</a>').format(address, name)


def ending(record: Record, script: Script) -> str:
    """Return how a run ended that is meant to end otherwise than with exit code 0; else nothing."""
    if record.end == "exit 0":
        return ""
    if record.end.startswith("signal"):
        return f"ended by {record.end.removeprefix('signal ')}"
    return _stopped(record, script) or f"ended with {record.end.replace('exit', 'exit code')}"


def _stopped(record: Record, script: Script) -> str:
    if record.end == "timeout":
        return f"stopped at its limit of {seconds(script.settings.timeout)}"
    return f"stopped at its {record.end}" if record.end.endswith("limit") else ""
