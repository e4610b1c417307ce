"""A record: all runs of one script in one session, in the order made; on which machine and interpreter. JSON both ways.

Times, memory and figures are estimates over the counted runs. The warm-up is kept with them but never counted.
"""

from __future__ import annotations

import base64
import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any

from measured.formats import percent, seconds, span
from measured.records.interpreter import Environment
from measured.runner.protocol import Run
from measured.script import Script
from measured.statistics import UNSTEADY, Estimate

SCHEMA = 3
"""Version of the JSON form. A record of another version is not read."""

LOADED = 0.1
"""Share of the CPUs: a run during which other programs used more is marked."""

KEPT_JSON = 64 * 1024
"""Bytes: a larger .json file is kept of the shown run only."""


@dataclass(frozen=True)
class Mark:
    """A reason to trust a record's times less than others."""

    kind: str
    """`outside load`, `unsteady` or `slow first run`."""
    text: str
    """Sentence for the page and the log."""


@dataclass(frozen=True)
class Record:
    """All runs of one script in one session."""

    name: str
    digest: str
    expect: str
    leaves: tuple[str, ...]
    """Kinds of things that the script declares to leave behind."""
    when: str
    """Time of the last run: UTC, ISO 8601."""
    session: str
    """Identifier shared by scripts that were measured in turns."""
    environment: Environment
    timed: bool
    """Whether its times are worth showing: made in exclusive runs, in rounds, after a warm-up."""
    runs: tuple[Run, ...]
    """All runs in the order made. Only the shown one has its output and all its files."""

    @classmethod
    def of(
        cls, script: Script, env: Environment, runs: Sequence[Run], *, session: str = "", timed: bool = False
    ) -> Record:
        """Return the record of runs that ended just now."""
        whole = cls(
            name=script.name,
            digest=script.digest,
            expect=script.settings.expect,
            leaves=script.settings.leaves,
            when=datetime.now(UTC).isoformat(timespec="seconds"),
            session=session,
            environment=env,
            timed=timed,
            runs=tuple(runs),
        )
        shown = whole.run
        return replace(whole, runs=tuple(run if run is shown else _reduced(run) for run in runs))

    @property
    def counted(self) -> tuple[Run, ...]:
        """Runs that count: all but the warm-up, which counts only where nothing else was run."""
        return tuple(run for run in self.runs if run.round >= 1) or self.runs

    @property
    def run(self) -> Run:
        """The shown run: the first that failed; otherwise the counted run with the lower median of the wall times."""
        for run in self.runs:
            if run_problem(run, self.expect, self.leaves):
                return run
        return sorted(self.counted, key=lambda run: run.wall)[(len(self.counted) - 1) // 2]

    @property
    def time(self) -> Estimate:
        """Wall time in seconds."""
        return self._estimate(lambda run: run.wall)

    @property
    def cpu_time(self) -> Estimate:
        """CPU time in seconds."""
        return self._estimate(lambda run: run.cpu)

    @property
    def memory(self) -> Estimate:
        """Peak memory in bytes, of the kind `memory_kind`; of a timed script, that of its warm-up."""
        return self._estimate(lambda run: run.peak_memory, self._sampled)

    @property
    def memory_kind(self) -> str:
        """How `memory` counts a page shared by several processes: `PSS` once, `RSS` in each; empty if unknown."""
        return self._sampled[0].memory_kind

    @property
    def _sampled(self) -> tuple[Run, ...]:
        """Runs whose memory was sampled: counted ones where there are such; all counted runs if it never was."""
        return (
            tuple(run for run in self.counted if run.memory_kind)
            or tuple(run for run in self.runs if run.memory_kind)
            or self.counted
        )

    def _estimate(self, figure: Callable[[Run], float], runs: Sequence[Run] = ()) -> Estimate:
        runs = runs or self.counted
        return Estimate(tuple(float(figure(run)) for run in runs), tuple(run.round for run in runs), self.session)

    @property
    def wall(self) -> float:
        """Median wall time in seconds."""
        return self.time.median

    @property
    def walls(self) -> tuple[float, ...]:
        """Wall time of each counted run in seconds, in the order made."""
        return self.time.values

    @property
    def cpu(self) -> float:
        """Median CPU time in seconds."""
        return self.cpu_time.median

    @property
    def peak_memory(self) -> int:
        """Median peak memory in bytes."""
        return round(self.memory.median)

    @property
    def end(self) -> str:
        """How the shown run ended."""
        return self.run.end

    @property
    def output(self) -> str:
        """Output of the shown run."""
        return self.run.output

    @property
    def lines(self) -> list[str]:
        """Lines of the output."""
        return self.output.removesuffix("\n").split("\n") if self.output else []

    def text(self, file: str) -> str:
        """Return a text file that the shown run left in its working folder. Raises KeyError naming all it left."""
        content = self.run.files.get(file)
        if file in self.run.files_left_out:
            raise KeyError(f"{self.name} left {file!r}, which is too large to keep or can't be read")
        if not isinstance(content, str):
            raise KeyError(f"{self.name} left no text file {file!r}; it left {sorted(self.run.files)}")
        return content

    def json(self, file: str) -> Any:
        """Return a JSON file that the shown run left, parsed."""
        return json.loads(self.text(file))

    def figures(self, file: str, *, whole: bool = False) -> Any:
        """Return a JSON file that the script left, with its numbers pooled over the counted runs.

        A number that has a fraction, or that is not the same in every run, becomes an `Estimate`; with `whole`, every
        number does. Everything else is as the shown run left it, and so is a list whose length differs from run to run.
        """
        shown = self.json(file)
        contents = [run.files[file] for run in self.counted if file in run.files]
        rounds = tuple(run.round for run in self.counted if file in run.files)
        return _pooled(shown, [json.loads(content) for content in contents], rounds, self.session, whole)

    @property
    def outside_load(self) -> float:
        """Greatest share of the CPUs, 0 to 1, that other programs used during any counted run."""
        return max(run.outside_load for run in self.counted)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Reasons to trust the times less; none where they are not shown."""
        if not self.timed:
            return ()
        time, found = self.time, []
        if self.outside_load > LOADED:
            text = f"other programs used up to {percent(self.outside_load)} of the CPUs meanwhile"
            found.append(Mark("outside load", text))
        if time.unsteady:
            found.append(
                Mark("unsteady", f"the interval, {span(time.low, time.high)}, is wider than a quarter of the median")
            )
        # By chance alone, the first of 7 equal runs is the longest once in 7 times, so it must be so by a margin.
        for warm_up in self.runs:
            if warm_up.round == 0 and warm_up.wall > time.high + UNSTEADY * time.median:
                took = f"the warm-up took {seconds(warm_up.wall)}, beyond the interval, {span(time.low, time.high)}"
                found.append(Mark("slow first run", took))
        return tuple(found)

    @property
    def problem(self) -> str | None:
        """Why the shown run is not as the script declares, in a line; None where all runs are."""
        return run_problem(self.run, self.expect, self.leaves)

    def to_json(self) -> dict[str, Any]:
        """Return a form that `json.dumps` takes and `from_json` reads."""
        data = asdict(self)
        for run in data["runs"]:
            run["files"] = {
                name: content if isinstance(content, str) else {"base64": base64.b64encode(content).decode()}
                for name, content in run["files"].items()
            }
        return {"schema": SCHEMA, **data}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Record:
        """Return the record that `to_json` wrote. Raises ValueError, KeyError or TypeError for anything else."""
        if data.get("schema") != SCHEMA:
            raise ValueError(f"schema {data.get('schema')!r}, expected {SCHEMA}")
        rest = {key: value for key, value in data.items() if key != "schema"}
        rest["environment"] = Environment(**rest["environment"])
        rest["leaves"] = tuple(rest["leaves"])
        rest["runs"] = tuple(_run_from_json(run) for run in rest["runs"])
        if not rest["runs"]:
            raise ValueError("a record without runs")
        return cls(**rest)


def run_problem(run: Run, expect: str, leaves: Sequence[str]) -> str | None:
    """Return why a run is not as its script declares, in a line; None where it is."""
    kinds = {name.split(":")[0] for name in run.left_behind}
    if run.end != expect:
        return f"meant to end with {expect}, ended with {run.end}"
    if undeclared := [name for name in run.left_behind if name.split(":")[0] not in leaves]:
        return f"left behind: {'; '.join(undeclared)}"
    if missing := [kind for kind in leaves if kind not in kinds]:
        return f"meant to leave a {missing[0]} behind, left none"
    if run.changed:
        return f"files beside it changed while it ran: {', '.join(run.changed)}"
    if run.leaks:
        return f"its output or a file holds what must not be published: {', '.join(run.leaks)}"
    return None


def _reduced(run: Run) -> Run:
    """Return a run without its output and without files, but for the small JSON ones of a counted run."""
    small: dict[str, str | bytes] = {
        name: content
        for name, content in run.files.items()
        if run.round and name.endswith(".json") and isinstance(content, str) and len(content.encode()) <= KEPT_JSON
    }
    return replace(run, output="", files=small)


def _run_from_json(data: Mapping[str, Any]) -> Run:
    files = {
        name: content if isinstance(content, str) else base64.b64decode(content["base64"])
        for name, content in data["files"].items()
    }
    lists = {name: tuple(value) for name, value in data.items() if isinstance(value, list)}
    return Run(**{**data, **lists, "files": files})


def _pooled(shown: Any, values: Sequence[Any], rounds: tuple[int, ...], session: str, whole: bool) -> Any:
    """Return one value of a JSON file, pooled over the runs (see `Record.figures`)."""
    if isinstance(shown, dict) and all(isinstance(value, dict) for value in values):
        return {
            name: _pooled(part, [value.get(name) for value in values], rounds, session, whole)
            for name, part in shown.items()
        }
    if isinstance(shown, list) and all(isinstance(value, list) and len(value) == len(shown) for value in values):
        return [
            _pooled(part, [value[place] for value in values], rounds, session, whole)
            for place, part in enumerate(shown)
        ]
    if not all(map(_is_number, values)):
        return shown
    if not whole and all(isinstance(value, int) and value == shown for value in values):
        return shown
    return Estimate(tuple(map(float, values)), rounds, session)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
