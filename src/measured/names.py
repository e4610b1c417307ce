"""Which names of Python's modules for work side by side a program uses, read from its source.

What a variable holds is followed through imports, assignments, `with`, `for`, containers, and the program's own functions
and classes. What can't be told so is left out: a name that is listed is used.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from functools import cache

from measured.api import Name, documented, named

Things = frozenset[str]
"""What an expression may be. `multiprocessing.pool.Pool` is the thing of that name, `multiprocessing.pool.Pool()` an
object of that class, `[…]` a collection of such things; `def 12` and `class 12` are the program's own of that line."""

NOTHING: Things = frozenset()
HANDED = {"target": "args", "initializer": "initargs"}
"""Keywords that hand over a function, and those that hand over what it is called with."""
PASS_ON = {"sorted", "list", "tuple", "set", "reversed", "iter", "contextlib.closing", "multiprocessing.connection.wait"}
"""What gives the things that it is given."""
ITEM_OF = {"get", "pop", "popleft", "setdefault"}
"""Methods that give one thing of a collection; `next` is a function that does."""


@cache
def used(source: str) -> tuple[Name, ...]:
    """The documented names that a program uses, in the order in which they are documented. Raises SyntaxError."""
    reader, tree, before = _Reader(), ast.parse(source), -1
    while reader.known > before:  # what a function is called with is known only when its callers have been read
        before = reader.known
        reader.visit(tree)
    return tuple(name for name in documented().values() if name.full in reader.found)


def _many(things: Things) -> Things:
    return frozenset(f"[{thing}]" for thing in things)


def _item(things: Things) -> Things:
    return frozenset(thing[1:-1] for thing in things if thing.startswith("["))


def _object(thing: str) -> bool:
    return thing.endswith("()")


class _Scope:
    """The variables of a function, or of the module, and what each may hold."""

    def __init__(self, parent: _Scope | None = None) -> None:
        self.parent = parent
        self.holds: dict[str, Things] = {}
        self.elsewhere: set[str] = set()
        """Names that `global` or `nonlocal` says are not its own."""

    def look_up(self, name: str) -> Things:
        if name in self.holds:
            return self.holds[name]
        return self.parent.look_up(name) if self.parent else frozenset({name})

    def hold(self, name: str, things: Things) -> None:
        if name in self.elsewhere and self.parent:
            self.parent.hold(name, things)
        else:
            self.holds[name] = self.holds.get(name, NOTHING) | things


class _Reader(ast.NodeVisitor):
    """Reads a program again and again, and knows more each time."""

    def __init__(self) -> None:
        self.scope = self.module = _Scope()
        self.scopes: dict[str, _Scope] = {}
        """The scope of each function."""
        self.parameters: dict[str, list[str]] = {}
        """Of each function, without `self`."""
        self.gives: dict[str, Things] = {}
        """What each function returns or yields."""
        self.bases: dict[str, Things] = {}
        """The bases of each class."""
        self.fields: dict[str, Things] = {}
        """What an object of a class has: `class 12.queue`."""
        self.inside = ""
        """The function or class that is being read."""
        self.found: set[str] = set()

    @property
    def known(self) -> int:
        """How much is known: it only grows."""
        held = [scope.holds for scope in (self.module, *self.scopes.values())]
        return sum(len(things) for one in (*held, self.gives, self.fields) for things in one.values()) + len(self.found)

    # What there is

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            top = alias.name.partition(".")[0]
            self.scope.hold(alias.asname or top, frozenset({alias.name if alias.asname else top}))

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            self.scope.hold(alias.asname or alias.name, self._known(f"{node.module}.{alias.name}"))

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        own, outer, scope = f"def {node.lineno}", self.inside, self.scope
        names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
        inner = self.scopes.setdefault(own, _Scope(scope))
        for name in names:
            inner.hold(name, NOTHING)
        if outer.startswith("class"):
            self._field(outer, node.name, frozenset({own}))
            self.found |= {f"{base}.{node.name}" for base in self.bases[outer] if named(f"{base}.{node.name}")}
            if names:
                inner.hold(names.pop(0), frozenset({f"{outer}()"}))
        else:
            scope.hold(node.name, frozenset({own}))
        self.parameters[own] = names
        self.inside, self.scope = own, inner
        self.generic_visit(node)
        self.inside, self.scope = outer, scope

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        own, outer = f"class {node.lineno}", self.inside
        self.scope.hold(node.name, frozenset({own}))
        self.bases[own] = self._union(node.bases)
        self.inside = own
        self.generic_visit(node)
        self.inside = outer

    def visit_Global(self, node: ast.Global | ast.Nonlocal) -> None:
        self.scope.elsewhere |= set(node.names)

    visit_Nonlocal = visit_Global

    def visit_Return(self, node: ast.Return | ast.Yield) -> None:
        if node.value:
            self.gives[self.inside] = self.gives.get(self.inside, NOTHING) | self.things(node.value)
        self.generic_visit(node)

    visit_Yield = visit_Return

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            self._bind(target, node.value)
        self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign | ast.NamedExpr) -> None:
        if node.value:
            self._bind(node.target, node.value)
        self.generic_visit(node)

    visit_NamedExpr = visit_AnnAssign

    def visit_withitem(self, node: ast.withitem) -> None:
        if node.optional_vars:
            self._bind(node.optional_vars, node.context_expr)
        self.generic_visit(node)

    def visit_For(self, node: ast.For | ast.AsyncFor | ast.comprehension) -> None:
        self._bind_each(node.target, node.iter)
        self.generic_visit(node)

    visit_AsyncFor = visit_comprehension = visit_For

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self._find(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        self._find(node)
        self.generic_visit(node)

    def _find(self, node: ast.expr) -> None:
        self.found |= {thing for thing in self.things(node) if thing in documented()}

    # Who calls what with what

    def visit_Call(self, node: ast.Call) -> None:
        keywords = {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}
        for thing in self.things(node.func):
            self._call(thing, node.args, keywords)
            self._hand_over(thing.rpartition(".")[2], node.args)
        for function, arguments in HANDED.items():
            if function in keywords and isinstance(given := keywords.get(arguments), ast.Tuple | ast.List):
                self._call_any(keywords[function], given.elts)
        match node:
            case ast.Call(ast.Attribute(ast.Name(name), "append" | "add" | "appendleft"), [value]):
                self.scope.hold(name, _many(self.things(value)))
        self.generic_visit(node)

    def _hand_over(self, how: str, given: Sequence[ast.expr]) -> None:
        """A function and what it is to be called with, handed to `submit` and the like."""
        match how, given:
            case "submit" | "to_thread" | "partial" | "enter_context", [function, *rest]:
                self._call_any(function, rest)
            case "run_in_executor", [_, function, *rest]:
                self._call_any(function, rest)
            case "apply" | "apply_async", [function, ast.Tuple(rest), *_]:
                self._call_any(function, rest)

    def _call_any(self, function: ast.expr, given: Sequence[ast.expr]) -> None:
        for thing in self.things(function):
            self._call(thing, given, {})

    def _call(self, thing: str, given: Sequence[ast.expr], keywords: dict[str, ast.expr]) -> None:
        """One of the program's own functions is called: bind its parameters."""
        if thing in self.bases:
            for method in self.fields.get(f"{thing}.__init__", NOTHING):
                self._call(method, given, keywords)
        if thing in self.scopes:
            names = self.parameters[thing]
            for name, value in [*zip(names, given, strict=False), *keywords.items()]:
                if name in names:
                    self.scopes[thing].hold(name, self.things(value))

    # What holds what

    def _bind(self, target: ast.expr, value: ast.expr) -> None:
        match target, value:
            case (ast.Tuple(targets), ast.Tuple(values)) if len(targets) == len(values):
                for one, other in zip(targets, values, strict=True):
                    self._bind(one, other)
            case _:
                self._hold(target, self.things(value))

    def _bind_each(self, target: ast.expr, values: ast.expr) -> None:
        match target, values:
            case ast.Tuple(targets), ast.Call(ast.Name("zip"), given) if len(targets) == len(given):
                for one, other in zip(targets, given, strict=True):
                    self._bind_each(one, other)
            case ast.Tuple([_, one]), ast.Call(ast.Name("enumerate"), [given, *_]):
                self._bind_each(one, given)
            case ast.Tuple([_, one]), ast.Call(ast.Attribute(given, "items")):
                self._bind_each(one, given)
            case _, ast.Tuple(given) | ast.List(given):
                for one in given:
                    self._bind(target, one)
            case _:
                self._hold(target, _item(self.things(values)))

    def _hold(self, target: ast.expr, things: Things) -> None:
        match target:
            case ast.Name(name):
                self.scope.hold(name, things)
            case ast.Tuple(targets) | ast.List(targets):
                for one in targets:
                    self._hold(one, _item(things))
            case ast.Starred(one):
                self._hold(one, _many(things))
            case ast.Subscript(ast.Name(name)):
                self.scope.hold(name, _many(things))
            case ast.Attribute(of, name):
                for thing in self.things(of):
                    if _object(thing):
                        self._field(thing.removesuffix("()"), name, things)

    def _field(self, kind: str, name: str, things: Things) -> None:
        if kind in self.bases:
            self.fields[f"{kind}.{name}"] = self.fields.get(f"{kind}.{name}", NOTHING) | things

    # What an expression is

    def things(self, node: ast.expr) -> Things:
        """What an expression may be, as far as is known by now."""
        match node:
            case ast.Name(name):
                return self.scope.look_up(name)
            case ast.Attribute(of, name):
                return frozenset().union(*(self._member(thing, name) for thing in self.things(of)))
            case ast.Call(function, given):
                return frozenset().union(*(self._given_by(thing, given) for thing in self.things(function)))
            case ast.Subscript(of, ast.Slice()) | ast.Await(of) | ast.NamedExpr(_, of):
                return self.things(of)
            case ast.Subscript(of) | ast.Starred(of):
                return _item(self.things(of))
            case ast.List(of) | ast.Tuple(of) | ast.Set(of) | ast.Dict(values=of):
                return _many(self._union(of))
            case ast.ListComp(of) | ast.SetComp(of) | ast.GeneratorExp(of) | ast.DictComp(value=of):
                return _many(self.things(of))
            case ast.IfExp(_, one, other) | ast.BinOp(one, _, other):
                return self._union([one, other])
        return NOTHING

    def _union(self, nodes: Iterable[ast.expr]) -> Things:
        return frozenset().union(*(self.things(node) for node in nodes))

    def _member(self, thing: str, name: str) -> Things:
        if thing.startswith("["):
            return frozenset({f"{thing}.{name}"})
        kind = thing.removesuffix("()")
        if kind in self.bases:
            own = self.fields.get(f"{kind}.{name}", NOTHING)
            return own or frozenset().union(*(self._member(base, name) for base in self.bases[kind]))
        return self._known(f"{kind}.{name}")

    def _given_by(self, thing: str, given: Sequence[ast.expr]) -> Things:
        """What a call gives."""
        holder, _, method = thing.rpartition(".")
        if thing in self.gives:
            return self.gives[thing]
        if thing in self.bases:
            return frozenset({f"{thing}()"})
        if thing in PASS_ON:
            return self._union(given)
        if thing == "functools.partial":
            return self.things(given[0])
        if thing == "next":
            return _item(self._union(given))
        if holder.startswith("["):
            return _item(frozenset({holder})) if method in ITEM_OF else frozenset({holder})
        name = documented().get(thing)
        return frozenset({name.gives}) if name and name.gives else NOTHING

    def _known(self, full: str) -> Things:
        """A thing by its full name, the one by which it is documented if it is."""
        name = named(full)
        return frozenset({name.full if name else full})
