import json


def test_each_record_is_a_line_with_its_data(record):
    lines = [json.loads(line) for line in record.text("work.jsonl").splitlines()]
    assert sorted((line["n"], line["factor"]) for line in lines) == [
        (994_009, 997),
        (1_000_003, 1_000_003),
        (1_018_081, 1_009),
    ]
    assert {line["level"] for line in lines} == {"INFO"}


def test_the_lines_are_printed_by_time(record):
    lines = [json.loads(line) for line in record.text("work.jsonl").splitlines()]
    by_time = sorted(lines, key=lambda line: line["time"])
    assert record.lines == [f"factored {line['n']} {line['factor']}" for line in by_time]
