"""The `pair` fence: two versions of a script side by side, with the lines that differ marked in both.

    ```pair
    broken: managers/lost_update.py
    fixed: managers/lost_update_fixed.py
    show: work, __main__
    ```

Each key is the heading of its side, and can be any text. With `show`, each side shows those of the parts that it has.
Sides are below each other where the page is too narrow for their lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from measured.fences import marks
from measured.fences.base import Fence, FenceError, Place, Rendered, line_of, only_keys, parsed_yaml
from measured.fences.example import result
from measured.fences.provenance import circumstances
from measured.schedule import Outcome
from measured.script import Script
from measured.suggest import did_you_mean

COLUMNS = (44, 50, 60)
"""Characters of code that fit into half the width of a page, from a narrow one to a wide one; each has a class in the
style sheet."""

WRAPPED = 3
"""Lines of a side that may be longer; with more of them, code that wraps is harder to read than to scroll to."""


def beside(sides: Sequence[Rendered]) -> int:
    """Return the columns that each of two units needs to stand beside the other; 0 if no page is wide enough.

    Hardly any of their lines is longer.
    """
    return next((columns for columns in COLUMNS if all(_fits(side.source, columns) for side in sides)), 0)


def _fits(source: str, columns: int) -> bool:
    return sum(len(line) > columns for line in source.splitlines()) <= WRAPPED


@dataclass(frozen=True)
class Pair(Fence):
    """Two scripts with their outputs, such as one that fails and one that doesn't."""

    name = "pair"

    sides: dict[str, str]
    """Names of examples by heading."""
    show: tuple[str, ...] = ()
    line: int = 0
    """Line of the body with `show`."""

    @classmethod
    def parse(cls, body: str) -> Self:
        """Return the fence of a mapping of two headings to paths, with `show` perhaps."""
        data = parsed_yaml(body)
        keys = tuple(key for key in data if key != "show") if isinstance(data, dict) else ()
        if len(keys) != 2:
            raise FenceError(f"the body is {body.strip()!r}", expected="two lines 'heading: path', and 'show' perhaps")
        data = only_keys(data, required=keys, lists=("show",))
        return cls({str(key): data[key] for key in keys}, data["show"], line_of("show", body))

    @property
    def scripts(self) -> tuple[str, ...]:
        """Both scripts."""
        return tuple(self.sides.values())

    def render(self, place: Place) -> Rendered:
        """Return both units."""
        runs = [place.build.variants(name) for name in self.scripts]
        first, second = (outcomes[0].script for outcomes in runs)
        self._check(first, second)
        made = [outcome.record for outcome in runs[0] if outcome.record and outcome.origin != "recording"]
        after = replace(place, stated=place.stated or (circumstances(made[0]) if made else ""))
        units = self._side(runs[0], second, place), self._side(runs[1], first, after)
        if not any(unit.marked for unit in units):
            raise FenceError(
                f"no line that is shown differs between {first.file} and {second.file}",
                remedy="name two scripts that differ, or show the part that does",
                line=self.line,
            )
        headings = (heading[:1].upper() + heading[1:] for heading in self.sides)
        return Rendered(sides=tuple(zip(headings, units, strict=True)))

    def _check(self, *scripts: Script) -> None:
        """Raise FenceError for a part that neither script has, and for a script that has none of them."""
        known = [name for script in scripts for name in script.definitions]
        for name in self.show:
            if name not in known:
                raise FenceError(
                    f"neither {scripts[0].file} nor {scripts[1].file} has {name!r} at its top level"
                    f"{did_you_mean(name, sorted(set(known)))}",
                    line=self.line,
                )
        for script in scripts:
            if self.show and not self._parts(script):
                raise FenceError(
                    f"{script.file} has none of {', '.join(self.show)}",
                    remedy="show a part that it has too",
                    line=self.line,
                )

    def _parts(self, script: Script) -> list[str]:
        return [name for name in self.show if name in script.definitions]

    def _side(self, outcomes: Sequence[Outcome], other: Script, place: Place) -> Rendered:
        script = outcomes[0].script
        shown = script.lines(*self._parts(script))
        return Rendered(
            result(outcomes, place),
            source="\n".join(line for _, line in shown),
            title=script.file,
            whole=script.source if self.show else "",
            marked=marks.changed(script, other, shown),
        )
