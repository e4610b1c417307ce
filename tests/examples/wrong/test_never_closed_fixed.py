def test_every_call_wrote_its_key(record):
    assert sum(bool(record.text(name)) for name in record.run.files if name.endswith(".key")) == 4


def test_there_is_no_warning(record):
    assert record.output.strip() == "Four calls have returned, the script ends"
