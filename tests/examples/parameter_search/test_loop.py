import pytest


def test_one_process_computes_all(record):
    assert record.lines == ["24 settings; best: (256, 3, 0.03), loss 0.0551"]
    assert record.json("share.json") == pytest.approx(1)
