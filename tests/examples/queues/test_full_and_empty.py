def test_the_queue_was_full_and_empty_at_once(record):
    both = record.json("result.json")["both"]
    assert 0 < both <= 20
    assert f"full: True, empty: True - {both} of 20" in record.lines


def test_it_was_full_after_every_put(record):
    assert all(line.startswith("full: True") for line in record.lines)
