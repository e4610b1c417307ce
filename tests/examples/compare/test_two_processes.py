import re

import pytest

BEGIN = r"\d\d:\d\d:\d\d\.\d{3} ([AB]) begins in process (\d+), thread (\d+)"


@pytest.fixture
def workers(record):
    """Name, process and thread of each worker."""
    return sorted(re.findall(BEGIN, record.output))


@pytest.fixture
def main_process(record):
    return re.search(r"main is in process (\d+)", record.output)[1]


def test_both_begin_and_end(record, workers):
    assert [name for name, _, _ in workers] == ["A", "B"]
    assert sorted(re.findall(r"([AB]) ends", record.output)) == ["A", "B"]


def test_each_is_a_process_of_its_own(workers, main_process):
    assert len({main_process} | {process for _, process, _ in workers}) == 3


def test_main_is_timed_last(record):
    assert re.fullmatch(r"main: \d+\.\d{3} s", record.lines[-1])
