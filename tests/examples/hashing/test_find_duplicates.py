def test_only_files_whose_size_occurs_twice_are_read(record):
    assert record.lines[0] == "to hash: 11 files"


def test_both_copies_are_found(record):
    same = [line.removeprefix("same content: ").split() for line in record.lines[1:]]
    assert sorted(same) == [["100000-0003.bin", "copy.bin"], ["2000-0000.bin", "again.bin"]]
