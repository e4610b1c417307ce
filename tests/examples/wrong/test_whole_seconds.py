import re


def test_each_event_has_both_timestamps(record):
    events = [re.fullmatch(r"(\d\d:\d\d:\d\d)    (\d\d:\d\d:\d\d)\.\d{3}    (.*)", line) for line in record.lines]
    assert [event[3] for event in events] == ["A begins", "A ends", "B begins", "B ends"]
    assert all(event[1] == event[2] for event in events)


def test_the_page_gets_the_stamps_to_the_second(record):
    assert list(record.json("result.json").values()) == [line.split()[0] for line in record.lines]
