import re

import pytest


@pytest.fixture
def ends(record):
    """Ends of each way with each start method."""
    methods, *rows = record.lines
    cells = {row[:20].strip(): row[20:].split() for row in rows}
    return {way: dict(zip(methods.split(), found, strict=True)) for way, found in cells.items()}


def test_there_are_seven_ways(ends):
    assert len(ends) == 7


def test_fork_always_works(ends):
    assert {found["fork"] for found in ends.values()} == {"works"}


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
class TestWithAnotherMethod:
    @pytest.mark.parametrize("way", ["a file", "a module", "a console script"])
    def test_a_module_that_can_be_imported_works(self, ends, way, method):
        assert [found[method] for name, found in ends.items() if name.startswith(way)] == ["works"]

    @pytest.mark.parametrize("way", ["a package", "an argument", "the prompt"])
    def test_a_function_is_not_found(self, ends, way, method):
        assert [found[method] for name, found in ends.items() if name.startswith(way)] == ["AttributeError"]

    def test_standard_input_is_taken_for_a_file(self, ends, method):
        assert re.fullmatch("FileNotFoundError|ConnectionResetError", ends["standard input"][method])
