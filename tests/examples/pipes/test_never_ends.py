def test_everything_arrives_but_the_end(record):
    assert record.end == "timeout"
    assert record.output.split() == ["2", "3", "5", "7", "11", "13", "17", "19", "23", "29"]
