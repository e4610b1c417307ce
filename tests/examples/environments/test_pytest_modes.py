def test_only_importlib_without_a_path_fails(record):
    ends = [line.split()[1] for line in record.lines if line.startswith("    1 ")]
    assert ends == ["passed", "failed", "passed"]


def test_the_worker_cannot_import_the_test_module(record):
    assert "    ModuleNotFoundError: No module named 'tests'" in record.lines
