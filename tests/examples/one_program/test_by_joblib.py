def test_it_finds_what_grep_finds(record, build):
    assert record.lines == build.record("one_program/grep.py").lines
