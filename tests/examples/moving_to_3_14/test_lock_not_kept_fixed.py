def test_it_does_the_same_on_both_versions(records):
    assert {tuple(record.lines) for record in records.values()} == {("exit code: 0",)}
