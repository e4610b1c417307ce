"""Every fence of the README and of docs/ is a test, and records are fixtures."""

from sybil import Sybil

from measured.pytest_plugin import PARSERS, build, outcomes

__all__ = ["build", "outcomes", "pytest_collect_file"]

pytest_plugins = ["tests.layers"]

pytest_collect_file = Sybil(
    parsers=PARSERS, patterns=["README.md", "docs/*.md", "docs/**/*.md"], fixtures=["build"]
).pytest()
