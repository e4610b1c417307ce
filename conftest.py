"""Sybil collects every fence of the README and of docs/: a page is a test."""

from sybil import Sybil
from sybil.parsers.markdown import CodeBlockParser

from measured.testing import computed_block, fence, fragment

pytest_collect_file = Sybil(
    parsers=[
        *(CodeBlockParser(language=name, evaluator=fence) for name in ("example", "compare", "figure")),
        CodeBlockParser(language="python", evaluator=fragment),
        computed_block,
    ],
    patterns=["README.md", "docs/**/*.md", "docs/*.md"],
).pytest()
