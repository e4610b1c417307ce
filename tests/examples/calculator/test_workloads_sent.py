def test_six_kinds_are_named(record, imported):
    workloads = imported("workloads_sent").SENT
    assert record.lines == list(workloads)
    assert len(workloads) == 6
