def test_it_creates_twelve_files(record):
    assert len(record.lines) == 12


def test_two_files_are_copies_and_one_has_a_size_of_its_own(record):
    sizes = [line.split()[1] for line in record.lines]
    assert sorted(map(sizes.count, set(sizes))) == [1, 2, 9]
