def test_the_warning_names_the_module_and_the_worker_runs(record):
    assert "ImportWarning: Failed to preload module 'jsn'" in record.output
    assert record.lines[-1] == "worker"
