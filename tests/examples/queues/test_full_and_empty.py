def test_the_queue_was_full_and_empty_at_once(record):
    both = record.json("result.json")["both"]
    assert 0 < both <= 20
    assert f"empty: True, full: True, qsize: 1 - {both} of 20" in record.lines


def test_full_and_qsize_count_an_item_as_soon_as_it_is_put(record):
    assert all("full: True, qsize: 1" in line for line in record.lines)
