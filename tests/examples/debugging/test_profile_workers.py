def test_the_profiles_are_added(record):
    assert record.lines[:2] == ["4203", "2 profiles"]
    assert any(line.split()[:1] == ["40000"] and line.endswith("(is_prime)") for line in record.lines)
