def test_every_message_counts(record):
    assert record.lines == [f"sum: {sum(n * n % 97 for n in range(25_000))}"]
