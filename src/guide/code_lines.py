"""Which lines of a program have code, for pages that compare how much there is to write."""

from __future__ import annotations

import ast
import io
import tokenize
from itertools import chain

NO_CODE = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}


def code_lines(source: str) -> list[str]:
    """Return the lines of a program that are neither blank nor only a comment nor in a docstring."""
    documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    bodies = [
        node.body for node in ast.walk(ast.parse(source)) if isinstance(node, documented) if ast.get_docstring(node)
    ]
    in_docstrings = {n for first, *_ in bodies for n in range(first.lineno, (first.end_lineno or first.lineno) + 1)}
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    spans = (range(token.start[0], token.end[0] + 1) for token in tokens if token.type not in NO_CODE)
    lines = source.splitlines()
    return [lines[number - 1] for number in sorted(set(chain.from_iterable(spans)) - in_docstrings)]
