"""What an expression of a program may be, as far as its source tells: a module, a class, an object, many."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence

from guide.api import documented, named

Things = frozenset[str]
"""`multiprocessing.pool.Pool` is the thing of that name, `multiprocessing.pool.Pool()` an object of that class, `[…]` a
collection of such things; `def 12` and `class 12` are the program's own of that line."""

NOTHING: Things = frozenset()
PASS_ON = {
    "sorted",
    "list",
    "tuple",
    "set",
    "iter",
    "reversed",
    "contextlib.closing",
    "multiprocessing.connection.wait",
}
"""What gives the things that it is given."""
ITEM_OF = {"get", "pop", "popleft", "setdefault"}
"""Methods that give one thing of a collection; `next` is a function that does."""


def many(things: Things) -> Things:
    """A collection of each."""
    return frozenset(f"[{thing}]" for thing in things)


def item(things: Things) -> Things:
    """One of each that is a collection."""
    return frozenset(thing[1:-1] for thing in things if thing.startswith("["))


class Scope:
    """The variables of a function, or of the module, and what each may hold."""

    def __init__(self, parent: Scope | None = None) -> None:
        self.parent = parent
        self.holds: dict[str, Things] = {}
        self.elsewhere: set[str] = set()
        """Names that `global` or `nonlocal` says are not its own."""

    def look_up(self, name: str) -> Things:
        """What a variable may hold; a name that nothing was assigned to is a built-in one."""
        if name in self.holds:
            return self.holds[name]
        return self.parent.look_up(name) if self.parent else frozenset({name})

    def hold(self, name: str, things: Things) -> None:
        """A variable may hold these as well."""
        if name in self.elsewhere and self.parent:
            self.parent.hold(name, things)
        else:
            self.holds[name] = self.holds.get(name, NOTHING) | things

    def put_in(self, name: str, things: Things) -> None:
        """A collection that a variable holds, its own or one further out, may have these in it as well."""
        scope: Scope | None = self
        while scope and name not in scope.holds:
            scope = scope.parent
        if scope:
            scope.holds[name] |= many(things)


class Values:
    """What is known of a program's variables, functions and classes, and from it what an expression may be."""

    def __init__(self) -> None:
        self.scope = Scope()
        """The one in which expressions are looked at."""
        self.gives: dict[str, Things] = {}
        """What each of the program's functions returns or yields."""
        self.bases: dict[str, Things] = {}
        """The bases of each of its classes."""
        self.fields: dict[str, Things] = {}
        """What an object of such a class has: `class 12.queue`."""

    def things(self, node: ast.expr) -> Things:
        """What an expression may be, as far as is known by now."""
        found = NOTHING
        match node:
            case ast.Name(name):
                found = self.scope.look_up(name)
            case ast.Attribute(of, name):
                found = frozenset().union(*(self._member(thing, name) for thing in self.things(of)))
            case ast.Call(function, given):
                found = frozenset().union(*(self._given_by(thing, given) for thing in self.things(function)))
            case ast.Subscript(of, ast.Slice()) | ast.Await(of) | ast.NamedExpr(_, of):
                found = self.things(of)
            case ast.Subscript(of) | ast.Starred(of):
                found = item(self.things(of))
            case ast.List(of) | ast.Tuple(of) | ast.Set(of) | ast.Dict(values=of):
                found = many(self.union(of))
            case ast.ListComp(of) | ast.SetComp(of) | ast.GeneratorExp(of) | ast.DictComp(value=of):
                found = many(self.things(of))
            case ast.IfExp(_, one, other) | ast.BinOp(one, _, other):
                found = self.union([one, other])
        return found

    def union(self, nodes: Iterable[ast.expr]) -> Things:
        """What any of the expressions may be."""
        return frozenset().union(*(self.things(node) for node in nodes))

    def _member(self, thing: str, name: str) -> Things:
        if thing.startswith("["):
            return frozenset({f"{thing}.{name}"})
        kind = thing.removesuffix("()")
        if kind in self.bases:
            own = self.fields.get(f"{kind}.{name}", NOTHING)
            return own or frozenset().union(*(self._member(base, name) for base in self.bases[kind]))
        return known_as(f"{kind}.{name}")

    def _given_by(self, thing: str, given: Sequence[ast.expr]) -> Things:
        """What a call gives."""
        holder, _, method = thing.rpartition(".")
        name = documented().get(thing)
        found = frozenset({name.gives}) if name and name.gives else NOTHING
        if thing in self.gives:
            found = self.gives[thing]
        elif thing in self.bases:
            found = frozenset({f"{thing}()"})
        elif thing in PASS_ON:
            found = self.union(given)
        elif thing == "functools.partial":
            found = self.things(given[0])
        elif thing == "next":
            found = item(self.union(given))
        elif holder.startswith("["):
            found = item(frozenset({holder})) if method in ITEM_OF else frozenset({holder})
        return found


def known_as(full: str) -> Things:
    """A thing by its full name: the one by which it is documented, if it is."""
    name = named(full)
    return frozenset({name.full if name else full})
