"""Every branch of a `computed` fence, so that a test can render those that this machine doesn't show."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import nodes

from measured.fences.base import Place
from measured.fences.computed import Computed, fill, scope

Step = tuple[nodes.Node, str, bool]
"""A node, the field of it that decides, and which way it goes."""


def render_every_branch(fence: Computed, place: Place) -> int:
    """Render a template with each decision in it forced both ways, one at a time; return how often.

    The decisions around it are forced to lead there. A loop is tried empty too. Raises FenceError for the first branch
    that can't be rendered.
    """
    values, count = scope(place), len(list(_decisions(fence.tree(), [])))
    for number in range(count):
        tree = fence.tree()
        for node, field, taken in list(_decisions(tree, []))[number]:
            _force(node, field, taken)
        fill(tree, values, place)
    return count


def _decisions(node: nodes.Node, path: list[Step]) -> Iterator[list[Step]]:
    """Yield each way that each decision below a node can go, with the steps that lead there."""
    match node:
        case nodes.If():
            yield from _both_ways(node, "test", path)
            yield from _below([node.test], path)
            yield from _below(node.body, [*path, (node, "test", True)])
            refused: list[Step] = [*path, (node, "test", False)]
            for other in node.elif_:
                yield from _both_ways(other, "test", refused)
                yield from _below([other.test], refused)
                yield from _below(other.body, [*refused, (other, "test", True)])
                refused = [*refused, (other, "test", False)]
            yield from _below(node.else_, refused)
        case nodes.CondExpr():
            yield from _both_ways(node, "test", path)
            yield from _below([node.test], path)
            yield from _below([node.expr1], [*path, (node, "test", True)])
            yield from _below([node.expr2] if node.expr2 else [], [*path, (node, "test", False)])
        case nodes.And() | nodes.Or():
            goes_on = isinstance(node, nodes.And)  # to the right-hand side
            yield [*path, (node, "left", goes_on)]
            yield from _below([node.left], path)
            yield from _below([node.right], [*path, (node, "left", goes_on)])
        case nodes.For():
            yield [*path, (node, "iter", False)]
            yield from _below([node.iter, *([node.test] if node.test else []), *node.body], path)
            yield from _below(node.else_, [*path, (node, "iter", False)])
        case _:
            yield from _below(list(node.iter_child_nodes()), path)


def _both_ways(node: nodes.Node, field: str, path: list[Step]) -> Iterator[list[Step]]:
    yield [*path, (node, field, True)]
    yield [*path, (node, field, False)]


def _below(children: list[nodes.Node] | list[nodes.Expr], path: list[Step]) -> Iterator[list[Step]]:
    for child in children:
        yield from _decisions(child, path)


def _force(node: nodes.Node, field: str, taken: bool) -> None:
    setattr(node, field, nodes.List([]) if field == "iter" else nodes.Const(taken))
