def test_each_day_has_a_header_and_its_sales(record):
    assert record.lines == [f"2026-11-0{day}.csv: 60,001 lines" for day in range(1, 9)]
