import re


def test_each_call_is_timed(record):
    calls = record.lines[:3]
    assert all(re.fullmatch(r"kill_time: \d+\.\d{3} s", line) for line in calls)


def test_the_seconds_of_the_calls_are_kept(record):
    times = sorted(line.split(": ")[1] for line in record.lines[:3])
    assert record.lines[3:] == [f"median: {times[1]}"]
