def test_it_names_a_share_of_a_core_for_each_job(record):
    shares = record.json("shares.json")
    assert [line.split()[0] for line in record.lines] == list(shares)
    for line, share in zip(record.lines, shares.values(), strict=True):
        assert line.endswith(f"keeps {share:.0%} of a core busy")


def test_waiting_keeps_no_core_busy(record):
    assert record.json("shares.json")["waits"] < 0.5
