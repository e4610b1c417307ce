import os

import pytest

BOUND = "After the process was bound to one CPU:"


def test_the_machine_has_as_many_cpus_as_python_says_here(record):
    assert record.lines[0].split() == ["os.cpu_count()", str(os.cpu_count())]


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="no affinity on this system")
def test_only_the_affinity_follows_when_the_process_is_bound(record):
    after = record.lines[record.lines.index(BOUND) + 1 :]
    counts = dict(line.split() for line in after if line.startswith(("os.", "len")))
    assert counts.pop("os.cpu_count()") == str(os.cpu_count())
    assert set(counts.values()) == {"1"}
