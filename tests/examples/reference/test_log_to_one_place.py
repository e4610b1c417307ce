def test_the_lines_of_all_workers_are_in_one_file(record):
    assert record.text("work.log").splitlines() != []
    assert sorted(record.text("work.log").splitlines()) == record.lines


def test_the_level_info_reaches_the_workers(record):
    assert [line.split("!")[0] for line in record.lines] == ["INFO 1000", "INFO 2000", "INFO 3000"]
