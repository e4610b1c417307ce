"""Which names of Python's modules for work side by side a program uses, read from its source.

What a variable holds is followed through imports, assignments, `with`, `for`, containers, and the program's own
functions and classes. What can't be told so is left out: a name that is listed is used.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence

from guide.api import Name, documented, named
from guide.values import NOTHING, Scope, Things, Values, item, known_as, many

HANDED = {"target": "args", "initializer": "initargs"}
"""Keywords that hand over a function, and those that hand over what it is called with."""


def used(source: str) -> tuple[Name, ...]:
    """The documented names that a program uses, in the order in which they are documented. Raises SyntaxError."""
    reader, tree, before = _Reader(), ast.parse(source), -1
    while reader.known > before:  # what a function is called with is known only when its callers have been read
        before = reader.known
        reader.visit(tree)
    return tuple(name for name in documented().values() if name.full in reader.found)


class _Reader(ast.NodeVisitor, Values):
    """Reads a program again and again, and knows more each time."""

    def __init__(self) -> None:
        super().__init__()
        self.module = self.scope
        self.scopes: dict[str, Scope] = {}
        """The scope of each function."""
        self.parameters: dict[str, list[str]] = {}
        """Of each function, without `self`."""
        self.tuples: dict[str, list[ast.expr]] = {}
        """The tuples that variables were given as such: what is in them is used with `*`, or handed to a worker."""
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
            self.scope.hold(alias.asname or alias.name, known_as(f"{node.module}.{alias.name}"))

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        own, outer, scope = f"def {node.lineno}", self.inside, self.scope
        names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
        inner = self.scopes.setdefault(own, Scope(scope))
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
        self.bases[own] = self.union(node.bases)
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
            if isinstance(target, ast.Name) and isinstance(node.value, ast.Tuple):
                self.tuples[target.id] = node.value.elts
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
        given = [one for argument in node.args for one in self._spread(argument)]
        for thing in self.things(node.func):
            self._call(thing, given, keywords)
            self._hand_over(thing.rpartition(".")[2], given)
        for function, arguments in HANDED.items():
            if function in keywords and arguments in keywords:
                self._call_any(keywords[function], self._each_of(keywords[arguments]))
        match node:
            case ast.Call(ast.Attribute(ast.Name(name), "append" | "add" | "appendleft"), [value]):
                self.scope.put_in(name, self.things(value))
        self.generic_visit(node)

    def _hand_over(self, how: str, given: Sequence[ast.expr]) -> None:
        """A function and what it is to be called with, handed to `submit` and the like."""
        match how, given:
            case "submit" | "to_thread" | "partial" | "enter_context", [function, *rest]:
                self._call_any(function, rest)
            case "run_in_executor", [_, function, *rest]:
                self._call_any(function, rest)
            case ("apply" | "apply_async", [function, arguments, *_]) | (
                "Pool" | "ThreadPool",
                [_, function, arguments],
            ):
                self._call_any(function, self._each_of(arguments))

    def _spread(self, argument: ast.expr) -> Sequence[ast.expr]:
        return self._each_of(argument.value) if isinstance(argument, ast.Starred) else [argument]

    def _each_of(self, node: ast.expr) -> Sequence[ast.expr]:
        """The expressions in a tuple that is written out here, or where the variable got it."""
        if isinstance(node, ast.Name):
            return self.tuples.get(node.id, [])
        return node.elts if isinstance(node, ast.Tuple | ast.List) else []

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
                self._hold(target, item(self.things(values)))

    def _hold(self, target: ast.expr, things: Things) -> None:
        match target:
            case ast.Name(name):
                self.scope.hold(name, things)
            case ast.Tuple(targets) | ast.List(targets):
                for one in targets:
                    self._hold(one, item(things))
            case ast.Starred(one):
                self._hold(one, many(things))
            case ast.Subscript(ast.Name(name)):
                self.scope.put_in(name, things)
            case ast.Attribute(of, name):
                for thing in self.things(of):
                    if thing.endswith("()"):
                        self._field(thing.removesuffix("()"), name, things)

    def _field(self, kind: str, name: str, things: Things) -> None:
        if kind in self.bases:
            self.fields[f"{kind}.{name}"] = self.fields.get(f"{kind}.{name}", NOTHING) | things
