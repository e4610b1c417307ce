"""The `example` fence: a script's source, its output, and where both come from.

    ```example
    pool/map_squares.py
    ```

`run:` with `show:` shows parts of the source by name, `__main__` for the main guard: `show: work, __main__`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from measured.fences.base import Fence, Place, Rendered, only_keys, parsed_yaml, template
from measured.fences.provenance import ending, provenance


@dataclass(frozen=True)
class Example(Fence):
    """A script with its output."""

    name = "example"

    run: str
    show: tuple[str, ...] = ()

    @classmethod
    def parse(cls, body: str) -> Self:
        """Return the fence of a body that is a path, or a mapping with `run` and `show`."""
        data = parsed_yaml(body)
        data = only_keys({"run": data} if isinstance(data, str) else data, required=("run",), optional=("show",))
        return cls(data["run"], tuple(part.strip() for part in data["show"].split(",")) if "show" in data else ())

    @property
    def scripts(self) -> tuple[str, ...]:
        """The script it shows."""
        return (self.run,)

    def render(self, place: Place) -> Rendered:
        """Return source, output and provenance. In a partial build the source is there before its output."""
        outcome = place.build.outcome(self.run)
        script = outcome.script
        source = script.part(*self.show) if self.show else script.source
        if place.build.partial and outcome.origin == "missing":
            html = template("placeholder")
        else:
            record = place.build.record(self.run)
            output = record.output.rstrip("\n")
            html = template("output", record=record, output=output, ending=ending(record, script))
            html += provenance(outcome, record, place)
        return Rendered(html, source=source, title=script.shown, whole=script.source if self.show else "")
