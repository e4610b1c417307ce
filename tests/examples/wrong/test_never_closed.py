def test_not_every_accepted_call_was_done(record):
    written = [name for name in record.run.files if name.endswith(".key") and record.text(name)]
    assert len(written) < 4


def test_python_warns_of_the_open_pool_if_asked_to(record):
    assert record.lines[0] == "Four calls accepted, the script ends"
    assert "ResourceWarning: unclosed running multiprocessing pool" in record.output


def test_it_counts_as_success(record):
    assert record.end == "exit 0"
