def test_the_totals_are_those_of_the_workers(record, outcomes):
    assert record.lines[:-1] == outcomes["data_files/csv_totals.py"].record.lines[:-1]


def test_a_result_has_every_row(record):
    assert int(record.lines[-1].split()[-2].replace(",", "")) > 60_000 * 10
