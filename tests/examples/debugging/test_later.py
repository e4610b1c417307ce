def test_only_the_stuck_worker_prints_its_stack(record):
    assert record.output.count("Timeout (0:00:00.500000)!") == 1
    assert 'stuck.py", line 20 in subject' in record.output
    assert record.end == "exit 1"
