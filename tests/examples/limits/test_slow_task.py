def test_the_hung_call_cannot_be_canceled(record):
    assert record.lines[2] == "40000: late; canceled: False"


def test_the_other_calls_have_results(record):
    assert record.lines[:2] + record.lines[3:5] == ["20000: 31700", "30000: 47549", "50000: 79249", "60000: 95098"]


def test_the_block_never_ends(record):
    assert "The block has ended." not in record.output
    assert record.end == "timeout"
