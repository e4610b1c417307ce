def test_the_profiles_are_added(record):
    assert record.lines[0] == "4203"
    assert record.lines[1] in ("1 profiles", "2 profiles")  # a quick worker can take every task
    assert any(line.split()[:1] == ["40000"] and line.endswith("(is_prime)") for line in record.lines)
