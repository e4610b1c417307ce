def test_the_pool_did_its_work(record):
    assert record.lines[0] == "5 factorials computed"


def test_printing_the_results_raises_value_error(record):
    assert record.end == "exit 1"
    assert record.lines[-1].startswith("ValueError: Exceeds the limit (4300 digits)")
