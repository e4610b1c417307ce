def test_all_words_are_counted(record):
    assert record.lines[0].startswith("800,000 words, ")


def test_the_most_frequent_words_are_shown(record):
    times = [int(line.split()[0].replace(",", "")) for line in record.lines[1:]]
    assert times == sorted(times, reverse=True)
    assert len(times) == 3
