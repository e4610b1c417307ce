def test_workers_repeat_each_others_replications(record):
    assert 20 <= int(record.lines[0].split()[0]) < 40
