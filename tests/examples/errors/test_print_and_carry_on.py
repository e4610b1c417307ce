def test_the_failed_worker_reports_success(record):
    assert "Exit codes: [0, 0, 0]" in record.lines
    assert record.end == "exit 0"


def test_a_file_is_missing_all_the_same(record):
    assert record.lines[-1] == "Files: 2"
    assert {name for name in ("primes-20000.txt", "primes-40000.txt") if record.text(name)} == {
        "primes-20000.txt",
        "primes-40000.txt",
    }


def test_the_error_is_printed_without_a_traceback(record):
    assert "Error: invalid literal for int() with base 10: 'n.a.'" in record.lines
    assert "Traceback" not in record.output
