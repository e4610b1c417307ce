def test_the_program_never_ends(record):
    assert record.end == "timeout"
    assert record.lines == ["a worker died"]
