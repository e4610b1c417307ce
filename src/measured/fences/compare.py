"""The `compare` fence: the times of scripts, every run as a dot, with a table of their figures.

    ```compare
    Loop: start/loop_serial.py
    Pool: start/loop_pool.py
    ```

Each row is compared with the first. A recording from elsewhere is mixed with runs of this build only where the fence
says so; the rows are then below `run`:

    ```compare
    mixed: yes
    run:
      CPython 3.14: start/loop_serial.py
      Free-threaded: start/loop_free_threaded.py
    ```

`scale: log` beside `run` is for times that differ by more than a factor of about 30.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Self

from measured.fences import charts, downloads
from measured.fences.base import Fence, FenceError, Place, Rendered, parsed_yaml, template
from measured.fences.provenance import circumstances, command, runs
from measured.formats import day, halves, number, seconds
from measured.records.comparison import Comparison, compare
from measured.records.model import Record
from measured.schedule import Outcome

OPTIONS: dict[str, tuple[object, ...]] = {"mixed": (True, False), "scale": ("log", "linear")}
"""Options beside `run` with their values."""


@dataclass(frozen=True)
class Compare(Fence):
    """Scripts that are compared by their times."""

    name = "compare"

    rows: dict[str, str]
    """Names of examples by label."""
    mixed: bool = False
    """Whether recordings from elsewhere can be among runs of this build."""
    log: bool = False
    """Whether its axis is logarithmic."""

    @classmethod
    def parse(cls, body: str) -> Self:
        """Return the fence of a mapping of labels to paths, which can be below `run` with options."""
        data, options = parsed_yaml(body), {}
        if isinstance(data, dict) and isinstance(data.get("run"), dict):
            options = {key: value for key, value in data.items() if key != "run"}
            if any(value not in OPTIONS.get(str(key), ()) for key, value in options.items()):
                told = ", ".join(f"{key}: {value}" for key, value in options.items())
                raise FenceError(
                    f"the options are {told}", expected="'mixed: yes', 'scale: log' or nothing beside 'run:'"
                )
            data = data["run"]
        if not isinstance(data, dict) or len(data) < 2:
            raise FenceError(f"the body is {body.strip()!r}", expected="two or more lines 'Label: path'")
        for label, path in data.items():
            if not isinstance(path, str):
                raise FenceError(f"{label}: {path!r}", expected="the path of an example below the examples folder")
        rows = {str(label): path for label, path in data.items()}
        return cls(rows, options.get("mixed", False), options.get("scale") == "log")

    @property
    def scripts(self) -> tuple[str, ...]:
        """The scripts in order."""
        return tuple(self.rows.values())

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """All its scripts are one group."""
        return (tuple(dict.fromkeys(self.scripts)),)

    def render(self, place: Place) -> Rendered:
        """Return chart, table and provenance; make a claim of each row but the first."""
        outcomes = [place.outcome(name) for name in self.scripts]
        self._check(outcomes)
        records = [place.build.record(name) for name in self.scripts]
        comparisons = [compare(records[0], record) for record in records[1:]]
        for comparison in comparisons:
            claim(comparison, place)
        rows = [_row(*row) for row in zip(self.rows, records, [None, *comparisons], strict=True)]
        common, differing = _circumstances(records, outcomes)
        for row, told in zip(rows, differing, strict=True):
            row["notes"] += told
        picture = charts.dots(
            [_dots(*row) for row in zip(self.rows, records, [None, *comparisons], strict=True)],
            "Wall time",
            baseline=records[0].wall,
            log=self.log,
        )
        text = f"{_method(records, comparisons)} {common}"
        notes = [f"{label}: {mark.text}." for label, r in zip(self.rows, records, strict=True) for mark in r.marks]
        cited = downloads.citation(place, place.heading or "Wall time", [text])
        files = {"svg": picture.file(cited[0], [*cited[1:], *notes]), "csv": self._every_run(records)}
        name = "-".join(PurePosixPath(script).stem for script in self.scripts)
        method = place.link("Method", place.build.project.method) if place.build.project.method else ""
        return Rendered(
            template(
                "compare",
                picture=picture.html,
                rows=rows,
                memory=_memory_kinds(records),
                commands=[command(outcome.script, place.top) for outcome in outcomes],
                text=text,
                mixed=self.mixed and len({outcome.origin == "recording" for outcome in outcomes}) > 1,
                notes=notes,
                files=downloads.links(place, name, files, cited, method),
            )
        )

    def _every_run(self, records: list[Record]) -> str:
        """Return every run of each row, the warm-up too, in the order made, as the text of a CSV file."""
        heads = [
            *("label", "script", "run", "round", "counted", "wall time (s)", "CPU time (s)", "peak memory (bytes)"),
            *("memory", "interpreter", "machine", "recorded"),
        ]
        rows = (
            [
                *(label, record.name, number, run.round, "yes" if run in record.counted else "no"),
                *(run.wall, run.cpu, run.peak_memory, run.memory_kind),
                *(record.environment.interpreter, record.environment.machine, record.when),
            ]
            for label, record in zip(self.rows, records, strict=True)
            for number, run in enumerate(record.runs, 1)
        )
        return charts.csv_text(heads, rows)

    def _check(self, outcomes: list[Outcome]) -> None:
        for outcome in outcomes:
            must_be_timed(outcome)
        recordings = [outcome.script.shown for outcome in outcomes if outcome.origin == "recording"]
        if recordings and len(recordings) < len(outcomes) and not self.mixed:
            raise FenceError(
                f"{', '.join(recordings)} is a recording from elsewhere, the other rows ran in this build",
                expected="rows that were measured together",
                remedy="build with an interpreter that can run all of them, or write 'mixed: yes' above 'run:'",
            )


def must_be_timed(outcome: Outcome) -> None:
    """Raise FenceError for a script whose time is compared although other scripts may run at the same time."""
    if not outcome.script.settings.exclusive:
        raise FenceError(
            f"{outcome.script.shown} is compared by its time, but other scripts may run at the same time",
            remedy="give it `exclusive = true` in its [tool.measured]",
        )


def claim(comparison: Comparison, place: Place) -> None:
    """Make a comparison a claim of that place."""
    base, other = comparison.base, comparison.other
    place.claim(base.name, other.name, comparison.ratio, reason=comparison.reason, machine=circumstances(other))


def _dots(label: str, record: Record, comparison: Comparison | None) -> charts.Row:
    """Return a row of the chart; the first, which has no comparison, is the baseline."""
    ratio, verdict = "", "baseline" if comparison is None else "not compared"
    if not record.timed:
        verdict = runs(record)
    elif comparison and comparison.ratio:
        factor, interval = halves(number(comparison.ratio))
        ratio, verdict = f"{factor}× ({interval})", str(comparison.verdict)
    return charts.Row(label, record.time, halves(seconds(record.time))[0], ratio, verdict)


def _row(label: str, record: Record, comparison: Comparison | None) -> dict[str, Any]:
    """Return the cells of a table's row; those of two parts as lists."""
    factor: str
    verdict: list[str]
    notes: list[str]
    factor, verdict, notes = ("1", [], []) if comparison is None else ("", ["not compared"], [])
    if comparison and comparison.ratio:
        factor, interval = halves(number(comparison.ratio))
        verdict = [interval, str(comparison.verdict)]
    elif comparison and comparison.base.timed and record.timed:
        notes = [comparison.reason]
    return {
        "label": label,
        "record": record,
        "wall": halves(seconds(record.time))[0],
        "runs": runs(record).split(", "),
        "factor": factor,
        "verdict": verdict,
        "notes": notes,
    }


def _memory_kinds(records: list[Record]) -> str:
    """Return the kind of memory that was measured, where it is one: `PSS`."""
    kinds = {record.memory_kind for record in records}
    return ", ".join(sorted(filter(None, kinds)))


def _method(records: list[Record], comparisons: list[Comparison]) -> str:
    """Return how the times were measured."""
    if not all(record.timed for record in records):
        return "Run once, not timed: a figure for orientation, without a verdict."
    turns = ", in turns" if all(comparison.together for comparison in comparisons) else ""
    counts = sorted({record.time.n for record in records})
    rounds = f"{counts[0]} rounds" if len(counts) == 1 else f"{counts[0]} to {counts[-1]} rounds"
    kind = (
        "median and interval (at least 95 %)"
        if all(r.time.has_interval for r in records)
        else "median, and interval or range"
    )
    return f"Each a whole process, from start to exit: {kind} of {rounds} after a warm-up{turns}. {_SPEED_UP}"


_SPEED_UP = "Speed-up: the first row's time over this one's, paired by round."


def _circumstances(records: list[Record], outcomes: list[Outcome]) -> tuple[str, list[list[str]]]:
    """Return interpreter, machine and date as one sentence where all rows share them, and for each row the rest."""
    values = [
        [record.environment.interpreter, f"on {record.environment.machine}", day(record.when)] for record in records
    ]
    packages = [
        [f"with {name} {version}" for name, version in sorted(record.environment.dependencies.items())]
        for record in records
    ]
    shared = [values[0][i] if len({row[i] for row in values}) == 1 else "" for i in range(3)]
    same_packages = len({tuple(row) for row in packages if row}) <= 1
    using = next(filter(None, packages), []) if same_packages else []
    told = ", ".join(filter(None, [" ".join([shared[0], *using]).strip(), *shared[1:]]))
    differing = [
        [value for value, common in zip(row, shared, strict=True) if not common]
        + ([] if same_packages else own)
        + (["a recording"] if outcome.origin == "recording" else [])
        for row, own, outcome in zip(values, packages, outcomes, strict=True)
    ]
    return (f"{told[0].upper()}{told[1:]}." if told else ""), differing
