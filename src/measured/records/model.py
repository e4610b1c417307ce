"""What a run left: how it ended, output, times, memory, files; on which machine and interpreter. JSON both ways."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from measured.records.interpreter import Environment
from measured.runner.protocol import Run
from measured.script import Script

SCHEMA = 2
"""Version of the JSON form. A record of another version is not read."""


LOADED = 0.1
"""Share of the CPUs: if other programs use more than this during a run, its times are not to be trusted."""


def _problem(run: Run, expect: str, leaves: tuple[str, ...]) -> str | None:
    """Why a run is not what its script declares, in a line."""
    kinds = {name.split(":")[0] for name in run.left_behind}
    if run.end != expect:
        return f"meant to end with {expect}, ended with {run.end}"
    if undeclared := [name for name in run.left_behind if name.split(":")[0] not in leaves]:
        return f"left behind: {'; '.join(undeclared)}"
    if missing := [kind for kind in leaves if kind not in kinds]:
        return f"meant to leave a {missing[0]} behind, left none"
    if run.changed:
        return f"files beside it changed while it ran: {', '.join(run.changed)}"
    return None


@dataclass(frozen=True)
class Record:
    """All runs of one script on one machine: the times of each, all else of the one with the median time."""

    name: str
    digest: str
    expect: str
    leaves: tuple[str, ...]
    """What the script declares to leave behind."""
    when: str
    """UTC, ISO 8601."""
    environment: Environment
    run: Run
    walls: tuple[float, ...]
    """Wall time of each run in seconds, sorted."""
    outside_load: float
    """The greatest share of the CPUs, 0 to 1, that other programs used during any of these runs."""

    @classmethod
    def of(cls, script: Script, env: Environment, runs: list[Run]) -> Record:
        """Sum up runs that ended just now. One that did not end as it should counts before all that did."""
        when = datetime.now(UTC).isoformat(timespec="seconds")
        settings = script.settings
        by_time = sorted(runs, key=lambda run: run.wall)
        bad = [run for run in by_time if _problem(run, settings.expect, settings.leaves)]
        return cls(
            name=script.name,
            digest=script.digest,
            expect=settings.expect,
            leaves=settings.leaves,
            when=when,
            environment=env,
            run=bad[0] if bad else by_time[(len(by_time) - 1) // 2],
            walls=tuple(run.wall for run in by_time),
            outside_load=max(run.outside_load for run in runs),
        )

    @property
    def end(self) -> str:
        """How the median run ended."""
        return self.run.end

    @property
    def output(self) -> str:
        """Output of the median run."""
        return self.run.output

    @property
    def lines(self) -> list[str]:
        """The output's lines."""
        return self.run.output.removesuffix("\n").split("\n") if self.run.output else []

    @property
    def wall(self) -> float:
        """Median wall time in seconds (the lower one of the two in the middle)."""
        return self.run.wall

    @property
    def cpu(self) -> float:
        """CPU seconds of the median run."""
        return self.run.cpu

    @property
    def peak_memory(self) -> int:
        """Peak memory of the median run in bytes."""
        return self.run.peak_memory

    def text(self, file: str) -> str:
        """A text file that the run left in its working folder. Raises KeyError naming those it left."""
        content = self.run.files.get(file)
        if file in self.run.files_left_out:
            raise KeyError(f"{self.name} left {file!r}, which is too large to keep or can't be read")
        if not isinstance(content, str):
            raise KeyError(f"{self.name} left no text file {file!r}; it left {sorted(self.run.files)}")
        return content

    def json(self, file: str) -> Any:
        """A JSON file that the run left, parsed."""
        return json.loads(self.text(file))

    @property
    def problem(self) -> str | None:
        """Why this is not what the script declares, in a line; None where it is."""
        return _problem(self.run, self.expect, self.leaves)

    @property
    def loaded(self) -> bool:
        """Whether other programs used so much of the CPUs that the times are only a rough guide."""
        return self.outside_load > LOADED

    def to_json(self) -> dict[str, Any]:
        """A form that `json.dumps` takes and `from_json` reads."""
        data = asdict(self)
        data["run"]["files"] = {
            name: content if isinstance(content, str) else {"base64": base64.b64encode(content).decode()}
            for name, content in self.run.files.items()
        }
        return {"schema": SCHEMA, **data}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Record:
        """Raises ValueError, KeyError or TypeError for what `to_json` did not write."""
        if data.get("schema") != SCHEMA:
            raise ValueError(f"schema {data.get('schema')!r}, expected {SCHEMA}")
        rest = {key: value for key, value in data.items() if key != "schema"}
        run = dict(rest["run"])
        run["files"] = {
            name: content if isinstance(content, str) else base64.b64decode(content["base64"])
            for name, content in run["files"].items()
        }
        for name in ("left_behind", "files_left_out", "changed", "unsure"):
            run[name] = tuple(run[name])
        rest["run"] = Run(**run)
        rest["environment"] = Environment(**rest["environment"])
        rest["walls"], rest["leaves"] = tuple(rest["walls"]), tuple(rest["leaves"])
        return cls(**rest)
