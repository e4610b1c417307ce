def test_the_workers_exception_is_raised_in_the_parent(record):
    assert record.end == "exit 1"
    assert record.lines[-1] == "ValueError: invalid literal for int() with base 10: 'n/a'"
    assert "in <module>" in record.output.split("was the direct cause of")[1]


def test_the_workers_traceback_names_the_line_that_failed(record):
    remote = record.output.split("was the direct cause of")[0]
    assert remote.startswith("multiprocessing.pool.RemoteTraceback:")
    assert "in count_primes" in remote


def test_no_result_of_the_good_rows_is_printed(record):
    assert "2262" not in record.output
