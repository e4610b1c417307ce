def test_both_ways_show_every_stuck_worker(record):
    assert [line.split()[-1] for line in record.lines] == ["True"] * 6
    for shown in record.json("shown.json").values():
        assert "in subject" in shown["matches"]
