def test_busy_days_have_more_lines(record):
    lines = ["15,000", "20,000", "10,000"]
    assert record.lines == [f"2026-11-0{day + 1}.jsonl: {lines[day % 3]} lines" for day in range(8)]
