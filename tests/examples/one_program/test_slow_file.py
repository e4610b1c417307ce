import pytest


def test_a_call_is_noted(record):
    assert record.lines == ["1 call"]


def test_there_is_no_file_3(imported, tmp_path):
    module, log = imported("slow_file"), tmp_path / "log"
    assert module.slow_file(log, 0, 2) == 2
    with pytest.raises(FileNotFoundError):
        module.slow_file(log, 0, 3)
    assert len(module.begun(log)) == 2
