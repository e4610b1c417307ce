def test_the_method_is_sent_on_both_versions(records):
    assert [record.lines for record in records.values()] == [["[6, 7]"]] * 2
