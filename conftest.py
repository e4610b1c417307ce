"""Every fence of the README and of docs/ is a test, and records are fixtures."""

from sybil import Sybil

from measured.pytest_plugin import PARSERS

pytest_plugins = ["measured.pytest_plugin", "tests.layers"]

pytest_collect_file = Sybil(
    parsers=PARSERS, patterns=["README.md", "docs/*.md", "docs/**/*.md"], fixtures=["build"]
).pytest()
