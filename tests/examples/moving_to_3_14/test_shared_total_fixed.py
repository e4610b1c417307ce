def test_the_total_is_right_on_both_versions(records):
    assert {tuple(record.lines) for record in records.values()} == {("expected 5050, got 5050",)}
