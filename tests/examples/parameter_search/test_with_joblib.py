def test_the_second_run_computes_only_what_failed(record):
    assert record.lines[:2] == ["first run: 0 of 25 were stored", "second run: 24 of 25 were stored"]


def test_the_failed_setting_did_not_end_the_search(record):
    assert record.lines[2:] == ["failed: {(64, 7, 2.0)}", "best: (256, 3, 0.03)"]
