def test_it_finds_what_grep_finds(record, build):
    found = [line for line in record.lines if " - distributed." not in line]  # its log, on a busy machine
    assert found == build.record("one_program/grep.py").lines
