"""Sentences of the page wrong/lost-data."""

from types import ModuleType

import pytest

from tests.guide.page_modules import page_module


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("wrong/lost_data.py")


@pytest.mark.parametrize(
    ("texts", "part"),
    [
        (["", "", ""], "wrote none of the 3 files,"),
        (["k", ""], "wrote 1 of the 2 files,"),
        (["k", "k"], "wrote all 2 files:"),
    ],
)
def test_only_files_with_a_key_count(page: ModuleType, texts: list[str], part: str):
    files = {f"{number}.key": text for number, text in enumerate(texts)} | {"a.txt": "k"}
    assert part in page.unclosed(files, calls=len(texts))
