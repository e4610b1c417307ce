def test_a_list_can_be_sent_by_both(records):
    assert {tuple(record.lines) for record in records.values()} == {("504500",)}
