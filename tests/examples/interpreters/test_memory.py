import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the script asks /proc")
KINDS = {"threads", "interpreters", "processes"}


def test_each_kind_was_weighed_on_both_versions(records):
    assert {"3.14", "3.15"} <= set(records)
    assert all(set(record.json("memory.json")) == KINDS for record in records.values())


def test_each_interpreter_and_each_process_imports_the_module_again(records):
    for record in records.values():
        told = record.json("memory.json")
        grown = {kind: told[kind]["asyncio"] - told[kind]["sys"] for kind in KINDS}
        assert grown["interpreters"] > 1.5 * grown["threads"] > 0
        assert grown["processes"] > 1.5 * grown["threads"]
