def test_the_processes_grow_in_number_and_both_parts_are_timed(record):
    rows = record.json("rows.json")
    (cores, *_), *_ = rows
    assert cores in (1, 2)
    assert [row[0] for row in rows] == [cores, 4 * cores, 16 * cores]
    assert all(start > 0 and work > 0 for _, start, work in rows)


def test_it_names_the_numbers_of_processes(record):
    numbers = " ".join(str(row[0]) for row in record.json("rows.json"))
    assert record.lines == [f"processes: {numbers}"]
