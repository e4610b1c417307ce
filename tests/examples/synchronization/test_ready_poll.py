def test_it_prints_the_delay_of_its_file(record):
    delay = record.json("delay.json")["delay"]
    assert delay > 0
    assert record.lines == [f"mean delay: {delay * 1000:.2f} ms"]
