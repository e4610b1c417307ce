import os

import pytest

LIMITS = ["one CPU", "PYTHON_CPU_COUNT=1", "quota of one CPU"]


@pytest.fixture
def counts(records):
    return {version: run.json("counts.json") for version, run in records.items()}


def test_process_cpu_count_follows_affinity_and_variable(counts):
    for version in ("3.13", "3.14", "3.15"):
        for limit in LIMITS[:2]:
            assert counts[version][limit]["os.process_cpu_count()"] == 1
            assert counts[version][limit]["Pool()"] == 1


def test_on_3_11_only_the_affinity_is_seen_and_not_by_a_pool(counts):
    free = counts["3.11"]["no limit"]
    assert counts["3.11"]["PYTHON_CPU_COUNT=1"] == free
    bound = counts["3.11"]["one CPU"]
    assert bound["os.sched_getaffinity(0)"] == bound["usable_cpus()"] == 1
    assert bound["Pool()"] == free["Pool()"] == bound["os.cpu_count()"]


def test_of_a_quota_only_usable_cpus_takes_notice(counts):
    seen = [told for told in counts.values() if LIMITS[2] in told]
    assert seen, "no recording has a quota"
    for told in seen:
        quota, free = told[LIMITS[2]], told["no limit"]
        assert quota.pop("usable_cpus()") == 1
        assert quota == {name: free[name] for name in quota}


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one CPU limits by itself")
def test_without_a_limit_more_than_one_is_counted(counts):
    for told in counts.values():
        assert set(told["no limit"].values()) != {1}
