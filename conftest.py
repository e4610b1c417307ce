"""Sybil collects every fence of the README and of docs/: a page is a test."""

from sybil import Sybil

from measured.testing import PARSERS

pytest_collect_file = Sybil(parsers=PARSERS, patterns=["README.md", "docs/*.md", "docs/**/*.md"]).pytest()
