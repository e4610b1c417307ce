def test_it_does_the_same_on_both_versions(records):
    assert records["3.13"].output == records["3.14"].output
    assert {record.end for record in records.values()} == {"exit 0"}
