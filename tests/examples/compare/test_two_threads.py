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


def test_both_run_in_the_process_of_main(workers, main_process):
    assert {process for _, process, _ in workers} == {main_process}


def test_each_is_a_thread_of_its_own(workers):
    assert len({thread for _, _, thread in workers}) == 2
