import math
import os

import pytest


@pytest.fixture
def module(imported, monkeypatch, tmp_path):
    module = imported("usable_cpus")
    monkeypatch.setattr(module, "CGROUP", tmp_path)
    monkeypatch.setattr(os, "process_cpu_count", lambda: 8, raising=False)
    return module


def test_a_pool_of_that_many_works(record):
    assert record.lines == [str([math.factorial(n) for n in range(8)])]


@pytest.mark.parametrize(
    ("text", "cpus"), [("max 100000", 8), ("100000 100000", 1), ("150000 100000", 2), ("1000 100000", 1), ("", 8)]
)
def test_the_quota_of_cgroup_v2_is_rounded_up(module, tmp_path, text, cpus):
    (tmp_path / "cpu.max").write_text(text + "\n")
    assert module.usable_cpus() == cpus


@pytest.mark.parametrize(("granted", "cpus"), [("-1", 8), ("100000", 1), ("250000", 3), ("9900000", 8)])
def test_so_is_that_of_v1(module, tmp_path, granted, cpus):
    (tmp_path / "cpu").mkdir()
    (tmp_path / "cpu" / "cpu.cfs_quota_us").write_text(granted + "\n")
    (tmp_path / "cpu" / "cpu.cfs_period_us").write_text("100000\n")
    assert module.usable_cpus() == cpus


def test_without_cgroups_the_cpus_count(module):
    assert module.usable_cpus() == 8


def test_nobody_knows_how_many_there_are(module, monkeypatch):
    monkeypatch.setattr(os, "process_cpu_count", lambda: None)
    assert module.usable_cpus() == 1
