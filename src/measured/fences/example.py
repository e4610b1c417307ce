"""The `example` fence: a script's source, its output, and where both come from.

    ```example
    pool/map_squares.py
    ```

`run:` with `show:` shows parts of the source by name, `__main__` for the main guard: `show: work, __main__`. Important
lines stand out where the author names them, a part by its name and a line by any text in it, or where they differ from
another script:

    ```example
    run: pool/map_squares.py
    mark: ["pool.map(square, numbers)", "__main__"]
    ```

    ```example
    run: pool/map_squares.py
    changed_from: start/loop.py
    ```

The outputs of a script that declares variants are in tabs; `run: start_methods/look.py@spawn` shows one of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from markupsafe import Markup

from measured.fences import marks, output
from measured.fences.base import Fence, FenceError, Place, Rendered, line_of, only_keys, parsed_yaml, template
from measured.fences.files import address
from measured.fences.provenance import condition, ending, provenance
from measured.schedule import Outcome
from measured.script import ScriptError


@dataclass(frozen=True)
class Example(Fence):
    """A script with its output."""

    name = "example"

    run: str
    show: tuple[str, ...] = ()
    mark: tuple[str, ...] = ()
    changed_from: str = ""
    line: int = 0
    """Line of the body with `mark` or `changed_from`."""

    @classmethod
    def parse(cls, body: str) -> Self:
        """Return the fence of a body that is a path, or a mapping with `run` and options."""
        data = parsed_yaml(body)
        data = only_keys(
            {"run": data} if isinstance(data, str) else data,
            required=("run",),
            optional=("changed_from",),
            lists=("show", "mark"),
        )
        line = line_of("changed_from", body) or line_of("mark", body)
        if data["mark"] and "changed_from" in data:
            raise FenceError("it has both 'mark' and 'changed_from'", remedy="remove one of them", line=line)
        return cls(**data, line=line)

    @property
    def scripts(self) -> tuple[str, ...]:
        """The script it shows."""
        return (self.run,)

    def render(self, place: Place) -> Rendered:
        """Return source, output and provenance. In a partial build the source is there before its output."""
        outcomes = place.build.variants(self.run)
        script = outcomes[0].script
        shown = script.lines(*self.show)
        marked = marks.named(script, shown, self.mark, self.line)
        if self.changed_from:
            try:
                other = place.build.variants(self.changed_from)[0].script
            except ScriptError as error:
                raise FenceError(f"changed_from: {error}", line=self.line) from None
            marked = marks.changed(script, other, shown)
            if not marked:
                raise FenceError(
                    f"no line of {script.file} that is shown differs from {other.file}",
                    remedy="name another script in 'changed_from', or show the part that differs",
                    line=self.line,
                )
        return Rendered(
            result(outcomes, place),
            source="\n".join(line for _, line in shown),
            title=script.file,
            whole=script.source if self.show else "",
            marked=marked,
        )


def result(outcomes: Sequence[Outcome], place: Place) -> Markup:
    """Return output and provenance of an example; those of variants are in the theme's tabs, which need no script."""
    tabs = [(condition(outcome.script), _result(outcome, place)) for outcome in outcomes]
    group = f"measured-{place.line}-{outcomes[0].script.path.stem}"
    return template("tabs", name=group, tabs=tabs) if len(tabs) > 1 else tabs[0][1]


def _result(outcome: Outcome, place: Place) -> Markup:
    """Return output and provenance of a run; in a partial build a placeholder where there is no record yet."""
    name = outcome.script.name
    if place.build.partial and outcome.origin == "missing":
        return template("placeholder")
    record = place.build.record(name)
    html = template(
        "output",
        record=record,
        condition=condition(outcome.script),
        empty=not record.output.strip("\n"),
        parts=output.parts(record.output.rstrip("\n")),
        lines=len(record.lines),
        whole=place.top + address(name, "txt"),
        ending=ending(record, outcome.script),
    )
    return html + provenance(outcome, record, place)
