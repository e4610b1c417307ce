def test_each_part_was_timed_and_the_matches_found(record):
    assert list(record.json("parts.json")) == ["read", "split", "match"]
    assert min(record.json("parts.json").values()) > 0
    assert record.lines == ["3 matches"]
