"""The `pair` fence: a broken script next to the one that fixes it, with the lines that differ marked in both.

    ```pair
    broken: wrong/lost_update.py
    fixed: wrong/lost_update_fixed.py
    show: work, __main__
    ```

With `show`, each side shows those of the parts that it has.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from measured.fences import marks
from measured.fences.base import Fence, FenceError, Place, Rendered, line_of, only_keys, parsed_yaml
from measured.fences.example import result
from measured.fences.provenance import circumstances
from measured.script import Script
from measured.suggest import did_you_mean


@dataclass(frozen=True)
class Pair(Fence):
    """Two scripts with their outputs: one that fails, and one that doesn't."""

    name = "pair"

    broken: str
    fixed: str
    show: tuple[str, ...] = ()
    line: int = 0
    """Line of the body with `show`."""

    @classmethod
    def parse(cls, body: str) -> Self:
        """Return the fence of a mapping with `broken`, `fixed` and perhaps `show`."""
        data = only_keys(parsed_yaml(body), required=("broken", "fixed"), lists=("show",))
        return cls(**data, line=line_of("show", body))

    @property
    def scripts(self) -> tuple[str, ...]:
        """Both scripts."""
        return (self.broken, self.fixed)

    def render(self, place: Place) -> Rendered:
        """Return both units."""
        broken, fixed = (place.build.outcome(name).script for name in self.scripts)
        self._check(broken, fixed)
        first = place.build.outcome(self.broken).record
        after = replace(place, stated=place.stated or (circumstances(first) if first else ""))
        sides = self._side(broken, fixed, place), self._side(fixed, broken, after)
        if not any(side.marked for side in sides):
            raise FenceError(
                f"no line that is shown differs between {broken.shown} and {fixed.shown}",
                remedy="name two scripts that differ, or show the part that does",
                line=self.line,
            )
        return Rendered(sides=tuple(zip(("Broken", "Fixed"), sides, strict=True)))

    def _check(self, *scripts: Script) -> None:
        """Raise FenceError for a part that neither script has, and for a script that has none of them."""
        known = [name for script in scripts for name in script.definitions]
        for name in self.show:
            if name not in known:
                raise FenceError(
                    f"neither {scripts[0].shown} nor {scripts[1].shown} has {name!r} at its top level"
                    f"{did_you_mean(name, sorted(set(known)))}",
                    line=self.line,
                )
        for script in scripts:
            if self.show and not self._parts(script):
                raise FenceError(
                    f"{script.shown} has none of {', '.join(self.show)}",
                    remedy="show a part that it has too",
                    line=self.line,
                )

    def _parts(self, script: Script) -> list[str]:
        return [name for name in self.show if name in script.definitions]

    def _side(self, script: Script, other: Script, place: Place) -> Rendered:
        shown = script.lines(*self._parts(script))
        return Rendered(
            result(script.name, place),
            source="\n".join(line for _, line in shown),
            title=script.file,
            whole=script.source if self.show else "",
            marked=marks.changed(script, other, shown),
        )
