def test_counts_are_wrong_without_an_error(record):
    (right, distinct), (counted, found) = (
        [int(part.replace(",", "").split()[0]) for part in line.split(", ")] for line in record.lines[:2]
    )
    assert right == 20_000
    assert counted > right
    assert found > distinct
    assert int(record.lines[2].removeprefix("words with a wrong count: ")) > 100
    assert record.end == "exit 0"


def test_words_are_found_that_are_not_in_the_text(record):
    assert len(record.lines[3].removeprefix("not in the text: ").split()) == 4
